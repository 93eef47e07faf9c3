import type { Replaced } from '../../shared/ipc/calls/searching.ts'
import type { Translate } from '../../shared/messages/messages.ts'
import { notify } from '../app/appStore.ts'
import { notifyUndoable } from '../app/run.ts'
import { client } from '../ipc/client.ts'
import { refusedNames } from '../reports/refusedNames.ts'
import { reports } from '../reports/reportsStore.ts'
import { searching } from './searchStore.ts'

/** Makes all changes that are chosen, as one step that can be taken back from the notice. */
export async function replaceChosen(t: Translate): Promise<void> {
  const { answer, replacement, kept } = searching.getState()
  if (answer === null || replacement === null) return
  const lines = [...kept].map((name) => name.split(' ').map(Number) as [number, number])
  const done = await client.replaceFound(answer.search, replacement, lines)
  if (done === null) return notify('problem', t('search.outdated'))
  await reports.refresh()
  tellRefused(done, t)
  if (done.reports === 0) return
  notifyUndoable(t('search.replaced', { reports: done.reports, lines: done.lines }), () => takeBack(t))
}

async function takeBack(t: Translate): Promise<void> {
  const done = await client.takeBackReplaced()
  await reports.refresh()
  // A report that was opened meanwhile shows its text again.
  if (reports.store.getState().open !== null) await reports.reload()
  tellRefused(done, t)
  if (done.reports > 0) notify('done', t('search.takenBack', { reports: done.reports }))
}

function tellRefused({ refused }: Replaced, t: Translate): void {
  if (refused.length === 0) return
  notify('problem', t('search.refused', { count: refused.length, names: refusedNames(refused) }))
}
