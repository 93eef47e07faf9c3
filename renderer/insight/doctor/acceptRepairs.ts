import type { Finding } from '../../../shared/insight/doctor/finding.ts'
import { printRepair } from '../../../shared/insight/doctor/printRepair.ts'
import type { Repaired } from '../../../shared/ipc/calls/doctor.ts'
import type { Translate } from '../../../shared/messages/messages.ts'
import { notify } from '../../app/appStore.ts'
import { notifyUndoable } from '../../app/run.ts'
import { client } from '../../ipc/client.ts'
import { refusedNames } from '../../reports/refusedNames.ts'
import { reports } from '../../reports/reportsStore.ts'
import { renewFindings } from './doctorStore.ts'

/** Makes the repairs of findings, as one step that can be taken back from the notice. */
export async function acceptRepairs(findings: readonly Finding[], t: Translate): Promise<void> {
  const accepted = findings.flatMap(({ key, patient, repair }) =>
    patient === null || repair === null ? [] : [{ key, patient, repair: printRepair(repair) }],
  )
  const repaired = await client.acceptRepairs(accepted)
  await show(repaired, t)
  if (repaired.done === 0) return
  notifyUndoable(t('doctor.repaired', { count: repaired.done }), () => takeBack(t))
}

async function takeBack(t: Translate): Promise<void> {
  const back = await client.takeBackRepairs()
  await show(back, t)
  // A report that was opened meanwhile shows its text again.
  if (reports.store.getState().open !== null) await reports.reload()
  if (back.done > 0) notify('done', t('doctor.takenBack', { count: back.done }))
}

async function show({ renewed, refused }: Repaired, t: Translate): Promise<void> {
  renewFindings(renewed)
  await reports.refresh()
  if (refused.length === 0) return
  notify('problem', t('doctor.refused', { count: refused.length, names: refusedNames(refused) }))
}
