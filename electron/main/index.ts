import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, type BrowserWindow, Menu, session, shell } from 'electron'
import { appOrigin } from '../../shared/ipc/imageUrl.ts'
import type { MainEvents } from '../../shared/ipc/mainEvents.ts'
import { languageFor } from '../../shared/messages/messages.ts'
import { type LibraryClient, type LibraryEvents, startLibrary } from '../library/libraryClient.ts'
import { createTranslate } from '../messages/createTranslate.ts'
import { createSearchClient } from '../search/searchClient.ts'
import { offerContextMenu } from './contextMenu.ts'
import { recoverWindow, tellFaults } from './faults.ts'
import { createFlushing } from './flushing.ts'
import { harden } from './harden.ts'
import { archive } from './ipc/archive.ts'
import { decisions } from './ipc/decisions.ts'
import { doctor } from './ipc/doctor.ts'
import { exporting } from './ipc/exporting.ts'
import { history } from './ipc/history.ts'
import { importing } from './ipc/importing.ts'
import { insight } from './ipc/insight.ts'
import { links } from './ipc/links.ts'
import { pages } from './ipc/pages.ts'
import { reports } from './ipc/reports.ts'
import { searching } from './ipc/searching.ts'
import { serveCalls } from './ipc/serveCalls.ts'
import { settings } from './ipc/settings.ts'
import { weeks } from './ipc/weeks.ts'
import { endWithWindow, saveBeforeClosing } from './lifecycle.ts'
import { createLook } from './look.ts'
import { openMainWindow } from './mainWindow.ts'
import { menuTemplate } from './menuTemplate.ts'
import { claimRendererScheme, serveRenderer } from './serveRenderer.ts'
import { endWithFault, tellSetAside, wordStartFault } from './startFault.ts'
import { dataFolderFrom, UsageError } from './startOptions.ts'
import { tellWrites } from './tellWrites.ts'
import { watchLibrary } from './watchLibrary.ts'

/** Where the page is served from in development. */
const developmentAddress = app.isPackaged ? null : (process.env.ELECTRON_RENDERER_URL ?? null)
const pageOrigin = developmentAddress === null ? appOrigin : new URL(developmentAddress).origin

/** Tells the window what the library tells, once there is one. */
let tellWindow: LibraryEvents = { importing: () => undefined, rebuilding: () => undefined }

// As root on Linux, Chromium's processes can't be sandboxed and die when it is asked for all the same.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
claimRendererScheme()
void start()

/** Opens the library of one folder, once: a second start for the same folder brings the first one's window forward. */
async function start(): Promise<void> {
  let folder = app.getPath('userData')
  try {
    folder = dataFolderFrom(process.argv.slice(1), process.env, process.cwd()) ?? folder
    if (!claimFolder(folder)) return app.quit()
    const heard: LibraryEvents = {
      importing: (progress) => tellWindow.importing(progress),
      rebuilding: (rebuilt) => tellWindow.rebuilding(rebuilt),
    }
    const [library] = await Promise.all([
      startLibrary(join(import.meta.dirname, 'worker.js'), folder, heard),
      app.whenReady(),
    ])
    await run(library, folder)
  } catch (error) {
    await app.whenReady()
    const t = createTranslate(languageFor('system', app.getLocale()))
    endWithFault(wordStartFault(error, folder, t), t, error instanceof UsageError ? 2 : 1)
  }
}

/** False when the app runs on this folder already. Chromium's own files go into a folder of their own beside the library. */
function claimFolder(folder: string): boolean {
  mkdirSync(folder, { recursive: true })
  app.setPath('userData', folder)
  app.setPath('sessionData', join(folder, 'Chromium'))
  return app.requestSingleInstanceLock()
}

async function run(opened: LibraryClient, folder: string): Promise<void> {
  const search = createSearchClient(join(import.meta.dirname, 'searchWorker.js'), folder)
  const library = tellWrites(opened, () => void search.changed())
  let window: BrowserWindow | null = null
  /** Whether the page has called anything since it was loaded. */
  let called = false
  const send = <E extends keyof MainEvents>(event: E, ...args: Parameters<MainEvents[E]>) =>
    window?.webContents.send(event, ...args)
  tellWindow = {
    importing: (progress) => {
      void search.importing(progress !== null)
      send('importProgress', progress)
    },
    rebuilding: (rebuilt) => {
      if (rebuilt === null) void search.changed()
      send('rebuilding', rebuilt)
    },
  }
  const windowInUse = () => {
    if (window === null) throw new Error('The window is closed')
    return window
  }

  const { t, apply } = createLook(await library.readSettings(), (t) =>
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(
        menuTemplate({
          t,
          platform: process.platform,
          developer: !app.isPackaged,
          send: (command) => (window === null ? openWindow() : send('command', command)),
          showDataFolder: () => void shell.openPath(folder),
        }),
      ),
    ),
  )
  tellFaults(t)

  // In memory: the page keeps nothing, so nothing of a report stays in a browser's store.
  const pageSession = session.fromPartition('page')
  harden(pageSession, developmentAddress)
  serveRenderer(pageSession, join(import.meta.dirname, '../renderer'), async (place, address) =>
    place.kind === 'report'
      ? library.findImage(place.id, address)
      : ((await library.findFile(place, address))?.path ?? null),
  )

  const flushing = createFlushing(() => send('flush'))
  serveCalls(
    {
      ...reports(library),
      ...history(library),
      ...doctor(library),
      ...insight(library, windowInUse, t),
      ...decisions(library),
      ...importing(library, windowInUse, t),
      ...archive(library, windowInUse, t),
      ...pages(library, windowInUse, t),
      ...exporting(library, windowInUse, t),
      ...searching(library, search),
      ...links(),
      ...settings(library, apply),
      ...weeks(library),
      flushed: flushing.flushed,
    },
    (frame) => {
      called = true
      return frame === window?.webContents.mainFrame && frame.origin === pageOrigin
    },
  )

  const stay = endWithWindow(
    openWindow,
    () => window !== null,
    async () => {
      await search.close()
      await library.close()
    },
  )
  function openWindow(): void {
    window = openMainWindow({
      title: t('app.name'),
      address: developmentAddress ?? `${appOrigin}/`,
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      session: pageSession,
      placeFile: join(folder, 'window.json'),
    })
    window.webContents.on('did-start-loading', () => {
      called = false
    })
    window.once('closed', () => {
      window = null
    })
    offerContextMenu(window, t)
    recoverWindow(window, t)
    saveBeforeClosing(window, { flushing, hasText: () => called, stay, t })
    // When the first page has long been shown.
    window.webContents.once('did-finish-load', () => setTimeout(search.start, 3_000))
    watchLibrary(window, library.dataVersion, () => send('libraryChanged'))
  }

  app.on('second-instance', () => {
    if (window === null) return openWindow()
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  })
  openWindow()
  if (library.opening.setAside !== null) void tellSetAside(library.opening.setAside, t)
}
