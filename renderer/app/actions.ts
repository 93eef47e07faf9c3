import type { ConflictAnswer } from '../../shared/ipc/call.ts'
import type { ImportOutcome } from '../../shared/ipc/calls/importing.ts'
import type { ReportSummary } from '../../shared/ipc/calls/reports.ts'
import type { ViewName } from '../../shared/ipc/viewNames.ts'
import { wordProblem } from '../../shared/messages/wordProblem.ts'
import { readDocument } from '../../shared/notion/readDocument.ts'
import { bodyMarkdown } from '../../shared/report/bodyMarkdown.ts'
import { client } from '../ipc/client.ts'
import type { PanelName } from '../panels/panelName.ts'
import { background } from '../reports/backgroundStore.ts'
import { goToLine } from '../reports/goToLine.ts'
import { imports } from '../reports/importStore.ts'
import { reports } from '../reports/reportsStore.ts'
import { printWeek } from '../reports/weekNames.ts'
import { numberingOpen, settings } from '../settings/settingsStore.ts'
import { app, closeDialog, notify, openDialog, withdraw } from './appStore.ts'
import { t } from './language.ts'
import { weeksShown } from './weeksShown.ts'

/** What a person can do, whether by menu, key, button or drop. Each says itself what came of it. */
export const actions = {
  showReport: async (id: number) => {
    const stillWanted = goElsewhere()
    if (!(await reports.show(id))) return notify('problem', t('notice.unsaved'))
    if (!stillWanted()) return
    app.setState({ view: 'report' })
    // For the next start: nothing in the window shows it.
    if (reports.store.getState().open?.report.id === id) void client.changeSettings({ lastReport: id })
  },
  /** Opens a report at a line of its text, counted from 1. */
  showLine: async (id: number, line: number) => {
    await actions.showReport(id)
    if (reports.store.getState().open?.report.id === id) await goToLine(line)
  },
  showTrash: async () => {
    const stillWanted = goElsewhere()
    if (!(await reports.close())) return notify('problem', t('notice.unsaved'))
    await reports.refresh()
    if (stillWanted()) app.setState({ view: 'trash' })
  },
  /** Once what is on the page is saved, so that it is found too. */
  showSearch: async () => {
    if (app.getState().view === 'search') return document.querySelector<HTMLInputElement>('.search-input')?.select()
    const stillWanted = goElsewhere()
    if (!(await reports.close())) return notify('problem', t('notice.unsaved'))
    if (stillWanted()) app.setState({ view: 'search' })
  },
  /** Back to the report that was open before. */
  leaveSearch: async () => {
    const last = reports.last()
    const { reports: list } = reports.store.getState()
    const report = list.find(({ id }) => id === last) ?? list[0]
    if (report === undefined) app.setState({ view: 'report' })
    else await actions.showReport(report.id)
  },
  /** A view of the archive takes the place of the page. */
  showView: async (view: ViewName) => {
    const stillWanted = goElsewhere()
    if (!(await reports.close())) return notify('problem', t('notice.unsaved'))
    if (stillWanted()) app.setState({ view })
  },
  showSettings: () => openDialog({ kind: 'settings' }),

  newWeek: (base?: number) => {
    const { open, reports: list } = reports.store.getState()
    const id = base ?? (app.getState().view === 'report' ? open?.report.id : undefined) ?? list[0]?.id
    if (id === undefined) openDialog({ kind: 'firstReport' })
    else openDialog({ kind: 'newWeek', base: id })
  },
  firstReport: () => openDialog({ kind: 'firstReport' }),
  /** Makes a report from a text, or opens the one that its week has already. */
  createReport: async (text: string) => {
    const result = await client.createReport(text)
    if (!result.ok) return notify('problem', wordProblem(result.problem, t))
    const { report, created } = result.value
    closeDialog()
    await reports.refresh()
    await actions.showReport(report.id)
    if (!created) notify('done', t('notice.opened', { week: printWeek(report, t) }))
  },

  importFromDialog: async () => {
    // A file for the week on the page is compared with what is written there.
    await reports.flush()
    await showOutcomes(await client.importFromDialog())
  },
  importFiles: async (files: readonly File[]) => {
    if (files.length === 0) return
    // A file for the week on the page is compared with what is written there.
    await reports.flush()
    const onDisk: readonly (ImportOutcome | null)[] = JSON.parse(await window.weekbook.importDroppedFiles(files))
    const outcomes: ImportOutcome[] = []
    for (const [at, file] of files.entries()) outcomes.push(onDisk[at] ?? (await importWithoutPlace(file)))
    await showOutcomes(outcomes)
  },
  answerConflict: async (at: number, answer: ConflictAnswer) => {
    await imports.answer(at, answer)
    await reports.refresh()
    if (reports.isOutdated()) await reports.reload()
  },

  exportReport: async () => {
    const { open } = reports.store.getState()
    if (open === null) return
    if (!(await reports.flush())) return notify('problem', t('notice.unsaved'))
    const result = await client.exportReport(open.report.id)
    if (!result.ok) return notify('problem', wordProblem(result.problem, t))
    const path = result.value
    if (path === null) return
    notify('done', t('notice.exported', { path }), {
      label: t('notice.show'),
      run: () => void client.showInFolder(path),
    })
  },
  copyMarkdown: async () => {
    const text = reports.text()?.getText()
    if (text === undefined) return
    await client.copyText(bodyMarkdown(readDocument(text)))
    notify('done', t('notice.copied'))
  },
  copyAll: async () => {
    await client.copyText(reports.currentText())
    notify('done', t('notice.copiedAll'))
  },
  saveNow: () => reports.flush(),
  /** Where the open report is gone from the library: its text becomes a report again. */
  saveAsNew: async () => {
    const result = await client.createReport(reports.currentText())
    if (!result.ok) return notify('problem', wordProblem(result.problem, t))
    const { report, created } = result.value
    if (!created) return notify('problem', t('title.taken', { week: printWeek(report, t) }))
    reports.abandon()
    await reports.refresh()
    await actions.showReport(report.id)
  },
  /** Reads the open report from the library again, once what the page holds is saved. */
  reopen: async () => {
    if (!(await reports.reload())) notify('problem', t('notice.unsaved'))
  },
  /** Shows the text in the library beside the page's, which was edited from an older revision. */
  compareStale: async () => {
    const { open } = reports.store.getState()
    if (open === null) return
    const result = await client.openReport(open.report.id)
    if (result.ok) openDialog({ kind: 'stale', there: result.value })
    else notify('problem', wordProblem(result.problem, t))
  },
  editTitle: () => {
    if (app.getState().view === 'report' && reports.store.getState().open !== null) openDialog({ kind: 'title' })
  },

  trashReport: async () => {
    const { open, reports: list } = reports.store.getState()
    if (open === null) return
    const at = list.findIndex((report) => report.id === open.report.id)
    const title = list[at]?.title ?? open.report.title
    const stillWanted = goElsewhere()
    if (!(await reports.close())) return notify('problem', t('notice.unsaved'))
    await client.trashReport(open.report.id)
    await reports.refresh()
    const next = list[at + 1] ?? list[at - 1]
    if (next !== undefined && stillWanted()) await actions.showReport(next.id)
    notifyUndoable(t('notice.trashed', { title }), () => actions.restoreReport(open.report))
  },
  restoreReport: async (report: ReportSummary) => {
    withdraw(t('notice.trashed', { title: report.title }))
    const result = await client.restoreReport(report.id)
    await reports.refresh()
    if (!result.ok) return notify('problem', wordProblem(result.problem, t))
    await actions.showReport(report.id)
    notify('done', t('notice.restored', { title: result.value.title }))
  },
  deleteReport: async (report: ReportSummary) => {
    withdraw(t('notice.trashed', { title: report.title }))
    await client.deleteReport(report.id)
    await reports.refresh()
    notify('done', t('notice.deleted', { title: report.title }))
  },

  toggleWeeks: () => {
    const { settings: now } = settings.store.getState()
    if (now === null) return
    const { view, weeksBesidePanel } = app.getState()
    if (now.focusMode && view === 'report') {
      void settings.change({ focusMode: false, sidebarShown: true })
      return
    }
    const wasShown = weeksShown(now, view, weeksBesidePanel)
    app.setState({ weeksBesidePanel: !wasShown })
    if (now.sidebarShown === wasShown) void settings.change({ sidebarShown: !wasShown })
  },
  /** Opens a panel at the right, closes the one that is open already; the last one again without a name. */
  togglePanel: (name: PanelName | null = lastPanel) => {
    const { settings: now } = settings.store.getState()
    if (now === null) return
    const next = now.panel === name ? null : name
    if (next !== null) lastPanel = next
    app.setState({ weeksBesidePanel: false })
    void settings.change({ panel: next })
  },
  /** Dims all of the text but the block of the cursor, and puts everything beside the page away. */
  toggleFocus: () => {
    const { settings: now } = settings.store.getState()
    if (now !== null) void settings.change({ focusMode: !now.focusMode, ...(now.focusMode ? {} : { panel: null }) })
  },
  toggleMargin: () => {
    const { settings: now } = settings.store.getState()
    if (now === null) return
    if (now.focusMode) void settings.change({ focusMode: false, marginShown: true })
    else void settings.change({ marginShown: !now.marginShown })
  },
  /** To the report before (-1) or after the open one, by date. */
  step: async (by: -1 | 1) => {
    const { open, reports: list } = reports.store.getState()
    const at = list.findIndex((report) => report.id === open?.report.id)
    const next = at === -1 ? list[0] : list[at - by]
    if (next !== undefined) await actions.showReport(next.id)
  },

  /** After the library changed behind the window. */
  libraryChanged: async () => {
    await reports.refresh()
    await settings.read()
    await background.refresh()
    // What is being typed is not replaced: its save will say that there is a newer revision.
    if (!reports.isOutdated() || reports.store.getState().save.kind !== 'saved') return
    await reports.reload()
    notify('done', t('notice.replaced', { title: reports.store.getState().open?.report.title ?? '' }))
  },
}

let lastPanel: PanelName = 'plan'

let lastPlace = 0
/** Begins to go to another place in the window. What it returns says whether nobody has gone elsewhere since. */
function goElsewhere(): () => boolean {
  lastPlace += 1
  const place = lastPlace
  return () => place === lastPlace
}

/** Says what was done, and offers to take it back for as long as it is said. */
export function notifyUndoable(done: string, undo: () => unknown): void {
  notify('done', done, {
    label: t('notice.undo'),
    run: () => {
      withdraw(done)
      run(undo)
    },
  })
}

/** Starts an action; a fault of the program is said and loses nothing. */
export function run(action: () => unknown): void {
  void attempt(action)
}
async function attempt(action: () => unknown): Promise<void> {
  try {
    await action()
  } catch (fault) {
    notify('problem', t('notice.fault', { reason: fault instanceof Error ? fault.message : String(fault) }))
  }
}

/** A file that another program hands over and that lies on no disk. */
async function importWithoutPlace(file: File): Promise<ImportOutcome> {
  const { name } = file
  const bytes = await file.arrayBuffer().catch(() => null)
  const outcomes = bytes === null ? [] : await client.importFiles([{ name, bytes: new Uint8Array(bytes) }])
  return outcomes[0] ?? { kind: 'refused', name, problem: { code: 'unreadable', name, reason: t('import.noFile') } }
}

async function showOutcomes(outcomes: Awaited<ReturnType<typeof client.importFiles>>) {
  if (outcomes.length === 0) return
  await reports.refresh()
  await settings.read()
  imports.show(outcomes)
  const { settings: now } = settings.store.getState()
  const asksNumbering = now !== null && numberingOpen(now)
  const [only] = outcomes
  const isDone = only !== undefined && 'report' in only && only.filesLeft.length === 0
  if (outcomes.length === 1 && !asksNumbering && isDone) {
    await actions.showReport(only.report.id)
    const { title } = only.report
    notify('done', t(only.kind === 'imported' ? 'notice.imported' : 'notice.importUnchanged', { title }))
    return
  }
  openDialog({ kind: 'import' })
  const imported = new Set(outcomes.flatMap((outcome) => (outcome.kind === 'imported' ? [outcome.report.id] : [])))
  const newest = reports.store.getState().reports.find((report) => imported.has(report.id))
  if (newest !== undefined) await actions.showReport(newest.id)
}
