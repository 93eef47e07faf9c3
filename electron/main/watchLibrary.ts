import type { BrowserWindow } from 'electron'

/** Between two looks, in milliseconds. A look takes a fraction of a millisecond in the library's own thread. */
const interval = 2000

/**
 * Notices what other programs write into the library (the command line), while the window can be seen and as soon as it
 * can be seen again.
 * @param version changes whenever another connection has written.
 * @param changed is called after such a change.
 */
export function watchLibrary(window: BrowserWindow, version: () => Promise<number>, changed: () => void): void {
  let seen: number | null = null
  let looking = false
  const look = async () => {
    if (looking || window.isDestroyed() || (seen !== null && !canBeSeen(window))) return
    looking = true
    try {
      const now = await version()
      if (seen !== null && now !== seen) changed()
      seen = now
    } catch {
      // A library that does not answer is told about by the call that a person made.
    } finally {
      looking = false
    }
  }
  void look()
  const timer = setInterval(() => void look(), interval)
  window.on('focus', () => void look())
  window.once('closed', () => clearInterval(timer))
}

function canBeSeen(window: BrowserWindow): boolean {
  return window.isVisible() && !window.isMinimized()
}
