import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Ailment, Finding } from '../../../shared/insight/doctor/finding.ts'
import type { Place } from '../../../shared/report/place.ts'
import { client } from '../../ipc/client.ts'

export interface DoctorState {
  /** Of the whole library, as far as it is examined. */
  readonly findings: readonly Finding[]
  /** How far the examination is; null once all is examined. */
  readonly progress: { readonly done: number; readonly of: number } | null
  readonly shown: Ailment | 'all'
}

export const doctor = createStore<DoctorState>(() => ({ findings: [], progress: { done: 0, of: 1 }, shown: 'all' }))
export function useDoctor<T>(select: (state: DoctorState) => T): T {
  return useStore(doctor, select)
}

/** Examines the library from the beginning, until all is done or nobody wants it any more. */
export async function examine(isWanted: () => boolean): Promise<void> {
  let found: Finding[] = []
  let answer = await client.examineLibrary(0)
  if (isWanted()) doctor.setState({ findings: [], progress: answer })
  while (answer.done < answer.of && isWanted()) {
    const { run } = answer
    answer = await client.examineLibrary(run)
    if (answer.run !== run) found = []
    found = [...found, ...answer.findings]
    if (isWanted()) doctor.setState({ findings: found, progress: answer.done < answer.of ? answer : null })
  }
}

/** What is found now in some texts takes the place of what was, where it stood. */
export function renewFindings(
  renewed: readonly { readonly patient: Place; readonly findings: readonly Finding[] }[],
): void {
  const now = new Map(renewed.map(({ patient, findings }) => [nameOf(patient), findings]))
  const { findings } = doctor.getState()
  const told = new Set<string>()
  const next = findings.flatMap((finding): readonly Finding[] => {
    const own = finding.patient === null ? null : nameOf(finding.patient)
    const fresh = own === null || finding.ailment === 'missingWeek' ? undefined : now.get(own)
    if (own === null || fresh === undefined) return [finding]
    if (told.has(own)) return []
    told.add(own)
    return fresh
  })
  const others = [...now].flatMap(([own, fresh]) => (told.has(own) ? [] : fresh))
  doctor.setState({ findings: [...next, ...others] })
}

function nameOf({ kind, id }: Place): string {
  return `${kind} ${id}`
}
