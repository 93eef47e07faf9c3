import { languageFor } from '../../shared/messages/messages.ts'
import { speak } from '../app/language.ts'
import { run } from '../app/run.ts'
import { followRebuilding } from '../insight/RebuildProgress.tsx'
import { client, listen } from '../ipc/client.ts'
import { followImport } from '../reports/archive/archiveActions.ts'
import { navigation } from '../reports/navigation.ts'
import { reportActions } from '../reports/reportActions.ts'
import { reports } from '../reports/reportsStore.ts'
import { settings } from '../settings/settingsStore.ts'
import { menuAction } from './appCommands.ts'

/** Reads the library, opens the report of last time, and follows the main process. */
export function start(): void {
  settings.store.subscribe(({ settings: now }) => {
    if (now === null) return
    speak(languageFor(now.language, navigator.language))
    const { dataset } = document.documentElement
    if (now.theme === 'system') delete dataset.theme
    else if (dataset.theme !== now.theme) dataset.theme = now.theme
  })
  listen('command', (name) => run(() => menuAction(name)))
  listen('libraryChanged', () => run(reportActions.libraryChanged))
  listen('importProgress', followImport)
  listen('rebuilding', followRebuilding)
  // Not answering keeps the window open; the main process then asks what to do.
  listen('flush', () => void flush())
  window.addEventListener('blur', () => void reports.flush())
  run(open)
}

async function flush() {
  if (await reports.flush()) await client.flushed()
}

async function open() {
  await Promise.all([settings.read(), reports.refresh()])
  const { reports: list } = reports.store.getState()
  const last = settings.store.getState().settings?.lastReport
  const first = list.find((report) => report.id === last) ?? list[0]
  if (first !== undefined) await navigation.showReport(first.id)
}
