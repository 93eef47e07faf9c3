import { buildApp } from '../../build/buildApp.ts'
import { openVirtualDisplay } from '../../build/virtualDisplay.ts'

/** Once before all tests in real Electron: the machine is fit, the app is built, there is a display. */
export default async function globalSetup(): Promise<() => void> {
  buildApp()
  const { stop } = await openVirtualDisplay()
  return stop
}
