import { app, BrowserWindow, nativeTheme, type Session, screen } from 'electron'
import { fitPlace, keepPlace, readPlace, smallestWindow } from './windowPlace.ts'

/** The page's `--paper`, so that nothing flashes before its first paint. */
const backgrounds = { light: '#ffffff', dark: '#1b1d1f' } as const

export interface WindowSource {
  readonly title: string
  /** The page, `app://…` or the development server's. */
  readonly address: string
  readonly preload: string
  readonly session: Session
  /** The file that remembers where the window stood. */
  readonly placeFile: string
}

/** Opens the window where it stood the last time; it shows itself with its first paint. */
export function openMainWindow({ title, address, preload, session, placeFile }: WindowSource): BrowserWindow {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id)
  const areas = [primary, ...others].map(({ workArea }) => workArea)
  const { bounds, maximised, zoomLevel } = fitPlace(readPlace(placeFile), areas)
  const window = new BrowserWindow({
    ...bounds,
    minWidth: Math.min(smallestWindow.width, bounds.width),
    minHeight: Math.min(smallestWindow.height, bounds.height),
    title,
    show: false,
    backgroundColor: background(),
    webPreferences: {
      preload,
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
      zoomFactor: 1.2 ** zoomLevel,
      // Elsewhere Chromium would fetch a dictionary over the network.
      spellcheck: process.platform === 'darwin',
    },
  })
  window.once('ready-to-show', () => {
    if (maximised) window.maximize()
    window.show()
  })
  // The title is the app's, whatever the page calls itself.
  window.on('page-title-updated', (event) => event.preventDefault())
  paintWithTheme(window)
  rememberPlace(window, placeFile)
  void window.loadURL(address)
  return window
}

function background(): string {
  return nativeTheme.shouldUseDarkColors ? backgrounds.dark : backgrounds.light
}
function paintWithTheme(window: BrowserWindow): void {
  const paint = () => window.setBackgroundColor(background())
  nativeTheme.on('updated', paint)
  window.once('closed', () => nativeTheme.off('updated', paint))
}

/** Kept shortly after each change, since an app that is killed says no goodbye. */
function rememberPlace(window: BrowserWindow, placeFile: string): void {
  let timer: NodeJS.Timeout | undefined
  const keep = () => {
    clearTimeout(timer)
    if (window.isDestroyed() || window.isMinimized()) return
    const zoomLevel = window.webContents.getZoomLevel()
    keepPlace(placeFile, { bounds: window.getNormalBounds(), maximised: window.isMaximized(), zoomLevel })
  }
  const keepSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(keep, 400)
  }
  window.on('resize', keepSoon).on('move', keepSoon).on('maximize', keepSoon).on('unmaximize', keepSoon)
  window.on('close', keep)
  window.once('closed', () => clearTimeout(timer))
}
