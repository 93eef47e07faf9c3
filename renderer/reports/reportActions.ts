import type { ReportSummary } from '../../shared/ipc/calls/reports.ts'
import { wordProblem } from '../../shared/messages/wordProblem.ts'
import { readDocument } from '../../shared/notion/readDocument.ts'
import { bodyMarkdown } from '../../shared/report/bodyMarkdown.ts'
import { app, closeDialog, notify, openDialog, withdraw } from '../app/appStore.ts'
import { t } from '../app/language.ts'
import { notifyUndoable } from '../app/run.ts'
import { client } from '../ipc/client.ts'
import { settings } from '../settings/settingsStore.ts'
import { background } from './backgroundStore.ts'
import { goElsewhere, navigation } from './navigation.ts'
import { reports } from './reportsStore.ts'
import { printWeek } from './weekNames.ts'

/** What can be done with reports, whether by menu, key or button. Each action says itself what came of it. */
export const reportActions = {
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
    await navigation.showReport(report.id)
    if (!created) notify('done', t('notice.opened', { week: printWeek(report, t) }))
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
    await navigation.showReport(report.id)
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
    if (next !== undefined && stillWanted()) await navigation.showReport(next.id)
    notifyUndoable(t('notice.trashed', { title }), () => reportActions.restoreReport(open.report))
  },
  restoreReport: async (report: ReportSummary) => {
    withdraw(t('notice.trashed', { title: report.title }))
    const result = await client.restoreReport(report.id)
    await reports.refresh()
    if (!result.ok) return notify('problem', wordProblem(result.problem, t))
    await navigation.showReport(report.id)
    notify('done', t('notice.restored', { title: result.value.title }))
  },
  deleteReport: async (report: ReportSummary) => {
    withdraw(t('notice.trashed', { title: report.title }))
    await client.deleteReport(report.id)
    await reports.refresh()
    notify('done', t('notice.deleted', { title: report.title }))
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
