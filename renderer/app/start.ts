import type { MenuCommand } from '../../shared/ipc/contract.ts'
import { languageFor } from '../../shared/messages/messages.ts'
import { client, listen } from '../ipc/client.ts'
import { goToFinding } from '../panels/checks/findings.ts'
import { reports } from '../reports/reportsStore.ts'
import { settings } from '../settings/settingsStore.ts'
import { actions, run } from './actions.ts'
import { app } from './appStore.ts'
import { speak } from './language.ts'

/** Reads the library, opens the report of last time, and follows the main process. */
export function start(): void {
  settings.store.subscribe(({ settings: now }) => {
    if (now === null) return
    speak(languageFor(now.language, navigator.language))
    if (now.theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = now.theme
  })
  listen('command', (command) => run(() => commands[command]()))
  listen('libraryChanged', () => run(actions.libraryChanged))
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
  if (first !== undefined) await actions.showReport(first.id)
}

const commands: Readonly<Record<MenuCommand, () => unknown>> = {
  newWeek: () => actions.newWeek(),
  firstReport: actions.firstReport,
  import: whileNothingIsOpen(actions.importFromDialog),
  export: whileNothingIsOpen(actions.exportReport),
  copyMarkdown: actions.copyMarkdown,
  editTitle: whileNothingIsOpen(actions.editTitle),
  trash: whileNothingIsOpen(actions.showTrash),
  settings: actions.showSettings,
  toggleSidebar: actions.toggleWeeks,
  toggleMargin: actions.toggleMargin,
  togglePanel: () => actions.togglePanel(),
  showPlan: () => actions.togglePanel('plan'),
  showCompare: () => actions.togglePanel('compare'),
  showChecks: () => actions.togglePanel('checks'),
  showOutline: () => actions.togglePanel('outline'),
  showHistory: () => actions.togglePanel('history'),
  nextFinding: () => goToFinding(1),
  previousFinding: () => goToFinding(-1),
  previousReport: whileNothingIsOpen(() => actions.step(-1)),
  nextReport: whileNothingIsOpen(() => actions.step(1)),
  undo: () => edit('undo'),
  redo: () => edit('redo'),
}

/** A dialog keeps the page as it is until it is answered. */
function whileNothingIsOpen(action: () => unknown): () => unknown {
  return () => (app.getState().dialog === null ? action() : undefined)
}

/** In a field the field's own history, else the report's. */
function edit(command: 'undo' | 'redo') {
  const { activeElement } = document
  if (activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement) {
    document.execCommand(command)
  } else reports.text()?.[command]()
}
