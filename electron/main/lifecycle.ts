import { app, type BrowserWindow, dialog, powerMonitor } from 'electron'
import type { Translate } from '../../shared/messages/messages.ts'
import type { Flushing } from './flushing.ts'

export interface Closing {
  readonly flushing: Flushing
  /** False while the page has not called anything yet: it holds nothing that could be lost. */
  readonly hasText: () => boolean
  /** A person goes back to the window instead of closing it. */
  readonly stay: () => void
  readonly t: Translate
}

/** A window closes only after it has said that its text is saved, or a person lets it go without. */
export function saveBeforeClosing(window: BrowserWindow, { flushing, hasText, stay, t }: Closing): void {
  let closing = false
  const close = async () => {
    if (closing) return
    closing = true
    const saved = window.webContents.isCrashed() || !hasText() || (await flushing.ask())
    if (saved || window.isDestroyed() || (await letsGo(window, t))) window.destroy()
    else stay()
    closing = false
  }
  window.on('close', (event) => {
    event.preventDefault()
    void close()
  })
  // Windows gives a moment when the session ends, too short to ask anybody.
  window.on('query-session-end', () => void flushing.ask())
}

async function letsGo(window: BrowserWindow, t: Translate): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: t('dialog.reportNotSaved'),
    detail: t('dialog.reportNotSavedDetail'),
    buttons: [t('dialog.backToWindow'), t('dialog.closeAnyway')],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}

/** A library that takes longer to close, in milliseconds, is left to its journal, which the next start reads. */
const closingTime = 10_000

/**
 * The app ends with its window, except on macOS, where it stays until it is quit and opens its window again when asked.
 * The library is closed last.
 * @returns to be called when a person takes a quit back.
 */
export function endWithWindow(
  openWindow: () => void,
  hasWindow: () => boolean,
  closeLibrary: () => Promise<void>,
): () => void {
  let quitting = false
  let libraryClosed = false
  app.on('before-quit', () => {
    quitting = true
  })
  app.on('window-all-closed', () => {
    if (quitting || process.platform !== 'darwin') app.quit()
  })
  app.on('activate', () => {
    if (!hasWindow()) openWindow()
  })
  app.on('will-quit', (event) => {
    if (libraryClosed) return
    event.preventDefault()
    void within(closingTime, closeLibrary()).finally(() => {
      libraryClosed = true
      app.quit()
    })
  })
  // Linux and macOS: the computer is about to shut down and waits for a moment. Electron's types leave the event out.
  const shutDown = (event: Electron.Event) => {
    event.preventDefault()
    app.quit()
  }
  powerMonitor.on('shutdown', shutDown as () => void)
  return () => {
    quitting = false
  }
}

async function within(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds)
  })
  await Promise.race([work, over]).catch((error: unknown) => console.error(error))
  clearTimeout(timer)
}
