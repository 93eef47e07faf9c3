import type { IncidentRecognition } from '../blocks/incident/incident.ts'
import { type Block, walk } from '../notion/document.ts'
import type { Check } from './check.ts'
import { incidentsOf, timeOf, writtenTime } from './incidentsOf.ts'

/**
 * Incidents of one list that are out of order. A list that goes back throughout is told newest first. The fewest that
 * would have to move are named.
 */
export const eventOrder: Check<'eventOrder'> = {
  name: 'eventOrder',
  title: 'checkName.eventOrder',
  *find({ reading }) {
    for (const list of listsOf(incidentsOf(reading), reading.document.blocks)) {
      const starts = list.map(({ value }) => value.start as string)
      const falls = starts.filter((start, at) => at > 0 && start < (starts[at - 1] as string)).length
      if (falls === 0 || (starts.length > 2 && falls === starts.length - 1)) continue
      const kept = longestRise(starts)
      for (const [at, incident] of list.entries()) {
        if (kept.has(at)) continue
        const later = list.findLast((_other, other) => other < at && (starts[other] as string) > (starts[at] as string))
        const earlier = list.find((_other, other) => other > at && (starts[other] as string) < (starts[at] as string))
        const other = later ?? earlier
        if (other === undefined) continue
        const key = later === undefined ? 'finding.eventBeforeEarlier' : 'finding.eventAfterLater'
        const values = { event: writtenTime(incident), other: writtenTime(other) }
        yield { block: incident.block, ...timeOf(incident), message: { key, values }, fix: null }
      }
    }
  },
}

/** Dated incidents that stand side by side. */
function listsOf(
  incidents: readonly IncidentRecognition[],
  blocks: readonly Block[],
): readonly IncidentRecognition[][] {
  if (incidents.length < 2) return []
  const byBlock = new Map(incidents.map((incident) => [incident.block, incident]))
  const lists = new Map<Block | null, IncidentRecognition[]>()
  const done: IncidentRecognition[][] = []
  for (const { block, parent } of walk(blocks)) {
    // A heading ends what stands above it.
    if (block.type === 'heading') {
      done.push(...lists.values())
      lists.clear()
    }
    const incident = byBlock.get(block)
    if (incident?.value.start == null || block.type === 'paragraph') continue
    const list = lists.get(parent)
    if (list === undefined) lists.set(parent, [incident])
    else list.push(incident)
  }
  return [...done, ...lists.values()].filter((list) => list.length > 1)
}

/** Positions of a longest run that never falls; of several, the one that keeps the earlier places. */
function longestRise(starts: readonly string[]): ReadonlySet<number> {
  const lengths = starts.map(() => 1)
  const before = starts.map(() => -1)
  for (let at = 0; at < starts.length; at++) {
    for (let other = 0; other < at; other++) {
      if ((starts[other] as string) > (starts[at] as string)) continue
      if ((lengths[other] as number) + 1 <= (lengths[at] as number)) continue
      lengths[at] = (lengths[other] as number) + 1
      before[at] = other
    }
  }
  const kept = new Set<number>()
  for (let at = lengths.indexOf(Math.max(...lengths)); at >= 0; at = before[at] as number) kept.add(at)
  return kept
}
