import { app, type BrowserWindow, dialog } from 'electron'
import type { Translate } from '../../shared/messages/messages.ts'

/** Two crashes within this time, in milliseconds, are more than bad luck: then a person is asked. */
const again = 60_000

/** Loads a window again whose page crashed, and lets a person choose when it hangs or keeps crashing. */
export function recoverWindow(window: BrowserWindow, t: Translate): void {
  let lastCrash = 0
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    console.error(`The window's process is gone: ${reason}`)
    const repeated = Date.now() - lastCrash < again
    lastCrash = Date.now()
    if (repeated) void askAfterCrash(window, t, reason)
    else {
      window.webContents.reload()
      void tell(window, t, reason)
    }
  })

  let asking = false
  window.on('unresponsive', () => {
    if (asking) return
    asking = true
    void askWhileBusy(window, t).finally(() => {
      asking = false
    })
  })
}

async function askWhileBusy(window: BrowserWindow, t: Translate): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: t('dialog.windowBusy'),
    detail: t('dialog.windowBusyDetail'),
    buttons: [t('dialog.wait'), t('dialog.reload')],
    defaultId: 0,
    cancelId: 0,
  })
  // A page that is ended is loaded again, as after a crash.
  if (response === 1 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer()
}

async function tell(window: BrowserWindow, t: Translate, reason: string): Promise<void> {
  await dialog.showMessageBox(window, {
    type: 'info',
    message: t('dialog.windowCrashed'),
    detail: t('dialog.windowCrashedDetail', { reason }),
    buttons: [t('dialog.ok')],
  })
}

async function askAfterCrash(window: BrowserWindow, t: Translate, reason: string): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: t('dialog.windowCrashedAgain'),
    detail: t('dialog.windowCrashedAgainDetail', { reason }),
    buttons: [t('dialog.reload'), t('dialog.quit')],
    defaultId: 0,
    cancelId: 0,
  })
  if (response === 1) app.quit()
  else if (!window.isDestroyed()) window.webContents.reload()
}

/** Tells of a fault of the program itself, one at a time, and goes on: what is saved is in the library's own thread. */
export function tellFaults(t: Translate): void {
  let telling = false
  const tellFault = async (error: unknown) => {
    console.error(error)
    if (telling || !app.isReady()) return
    telling = true
    const what = error instanceof Error ? error.message : String(error)
    const { response } = await dialog.showMessageBox({
      type: 'error',
      message: t('dialog.fault'),
      detail: t('dialog.faultDetail', { what }),
      buttons: [t('dialog.continue'), t('dialog.quit')],
      defaultId: 0,
      cancelId: 0,
    })
    telling = false
    if (response === 1) app.quit()
  }
  process.on('uncaughtException', (error) => void tellFault(error))
  process.on('unhandledRejection', (reason) => void tellFault(reason))
}
