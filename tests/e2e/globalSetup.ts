import { buildApp } from '../../build/buildApp.ts'
import { resolveElectron } from '../../build/electronBinary.mjs'
import { ensureSystemLibraries, hasDisplay } from '../../build/systemLibraries.mjs'
import { openVirtualDisplay } from '../../build/virtualDisplay.ts'

/** Once before all tests in real Electron: the machine is fit, the app is built, there is a display. */
export default async function globalSetup(): Promise<() => void> {
  ensureSystemLibraries(resolveElectron().path, { needsXvfb: !hasDisplay() })
  buildApp()
  const { stop } = await openVirtualDisplay()
  return stop
}
