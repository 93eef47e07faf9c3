import type { ConflictAnswer } from '../../../shared/ipc/call.ts'
import type { ImportProgress } from '../../../shared/ipc/importReport.ts'
import { wordProblem } from '../../../shared/messages/wordProblem.ts'
import { type AppState, app, closeDialog, notify, openDialog } from '../../app/appStore.ts'
import { t } from '../../app/language.ts'
import { run } from '../../app/run.ts'
import { client } from '../../ipc/client.ts'
import { showPage } from '../../pages/pagesStore.ts'
import { settings } from '../../settings/settingsStore.ts'
import { importActions } from '../importActions.ts'
import { navigation } from '../navigation.ts'
import { reports } from '../reportsStore.ts'
import { archive } from './archiveStore.ts'

/** Conflicts that are answered in one call: each is a page that is written. */
const answeredTogether = 50

/** Lets a person choose an export. */
export async function importExport(kind: 'zip' | 'folder'): Promise<void> {
  await reports.flush()
  await client.importExport(kind)
}

/** What was dropped: exports start an import, other files are imported as reports. */
export async function importDropped(exports: readonly File[], files: readonly File[]): Promise<void> {
  // A page for the week on the page is compared with what is written there.
  await reports.flush()
  // What came of these stays in sight until it was seen; what comes of the exports follows it.
  if (files.length > 0) await importActions.importFiles(files)
  if (exports.length > 0 && !(await window.weekbook.importDropped(exports))) notify('problem', t('archive.busy'))
}

/** Told by the library: how far it is, and null at the end. */
export function followImport(progress: ImportProgress | null): void {
  const { hidden, progress: before } = archive.getState()
  if (progress !== null) {
    archive.setState({ progress })
    if (before === null) archive.setState({ hidden: false, stopping: false, sums: null, reviewing: [] })
    if (app.getState().dialog === null && !(before !== null && hidden)) openDialog({ kind: 'archive' })
    return
  }
  run(async () => {
    const { sums } = await client.readImport()
    archive.setState({ progress: null, stopping: false, hidden: false, sums, answers: archive.getState().answers + 1 })
    await refreshLibrary()
    showResult()
  })
}

/** At once, or when what is open above the page is closed. */
function showResult(): void {
  const isFree = ({ dialog }: AppState) => dialog === null || dialog.kind === 'archive'
  const show = () => app.getState().dialog === null && openDialog({ kind: 'archive' })
  if (isFree(app.getState())) return void show()
  const stop = app.subscribe((state) => {
    if (!isFree(state)) return
    stop()
    show()
  })
}

export async function stopImport(): Promise<void> {
  archive.setState({ stopping: true })
  await client.cancelImport()
}
/** The import goes on. */
export function hideImport(): void {
  archive.setState({ hidden: true })
  closeDialog()
}

/** Looks at these conflicts, or at all of them, one by one. */
export async function reviewConflicts(tokens?: readonly string[]): Promise<void> {
  archive.setState({ reviewing: tokens ?? (await client.listImportConflicts()) })
}
export function stopReviewing(): void {
  archive.setState({ reviewing: [] })
}

/** Answers conflicts. What changed is shown in the list, and on the page where it is open. */
export async function answerConflicts(tokens: readonly string[], answer: ConflictAnswer): Promise<void> {
  for (let at = 0; at < tokens.length; at += answeredTogether) {
    const some = tokens.slice(at, at + answeredTogether)
    const result = await client.answerImportConflicts(some, answer)
    if (!result.ok) return notify('problem', wordProblem(result.problem, t))
    const { reviewing } = archive.getState()
    archive.setState({ reviewing: reviewing.filter((token) => !some.includes(token)) })
  }
  const { sums } = await client.readImport()
  archive.setState(({ answers }) => ({ sums, answers: answers + 1 }))
  await refreshLibrary()
}

export async function openImported(as: string, id: number): Promise<void> {
  closeDialog()
  if (as === 'report') await navigation.showReport(id)
  else await showPage(id)
}

async function refreshLibrary(): Promise<void> {
  await reports.refresh()
  await settings.read()
  if (reports.isOutdated()) await reports.reload()
}
