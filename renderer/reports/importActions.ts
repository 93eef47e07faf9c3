import type { ConflictAnswer } from '../../shared/ipc/call.ts'
import type { ImportOutcome } from '../../shared/ipc/calls/importing.ts'
import { notify, openDialog } from '../app/appStore.ts'
import { t } from '../app/language.ts'
import { client } from '../ipc/client.ts'
import { numberingOpen, settings } from '../settings/settingsStore.ts'
import { imports } from './importStore.ts'
import { navigation } from './navigation.ts'
import { reports } from './reportsStore.ts'

/** Files that become reports. Each action says itself what came of it. */
export const importActions = {
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
    await navigation.showReport(only.report.id)
    const { title } = only.report
    notify('done', t(only.kind === 'imported' ? 'notice.imported' : 'notice.importUnchanged', { title }))
    return
  }
  openDialog({ kind: 'import' })
  const imported = new Set(outcomes.flatMap((outcome) => (outcome.kind === 'imported' ? [outcome.report.id] : [])))
  const newest = reports.store.getState().reports.find((report) => imported.has(report.id))
  if (newest !== undefined) await navigation.showReport(newest.id)
}
