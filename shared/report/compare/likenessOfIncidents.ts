import type { Entry } from './entries.ts'
import type { Likeness } from './likeness.ts'

/** The same trouble on another day is another incident, whatever its words. */
const sameDay = 0.6
const undated = 0.6

/** Incidents are told again with what came after, so their time counts before their words. */
export function likenessOfIncidents(earlier: Entry, later: Entry, likeness: Likeness): number {
  const [before, after] = [startOf(earlier), startOf(later)]
  const own = likeness.own(earlier, later)
  if (before === null || after === null) return own >= undated ? own : 0
  if (before === after) return 0.6 + 0.4 * own
  return before.slice(0, 10) === after.slice(0, 10) && own >= sameDay ? own : 0
}

function startOf({ recognition }: Entry): string | null {
  return recognition?.kind === 'incident' ? recognition.value.start : null
}
