import type { Repair } from './finding.ts'

/** What a repair takes away and puts there, wherever that stands by now: what a person accepted, to be compared. */
export function printRepair(repair: Repair): string {
  if (repair.kind === 'trash') return JSON.stringify([repair.keep.kind, repair.keep.id])
  return JSON.stringify(repair.edits.map(({ report, removed, inserted }) => [report, removed, inserted]))
}
