import type { Entry } from './entries.ts'
import type { Likeness } from './likeness.ts'
import type { Matching } from './matching.ts'

/** Of the words that set a part apart, the share that the line it came from must have had. */
const fromThere = 0.6
const alike = 0.5
const leastOwn = 0.3

/**
 * A line that became two, and two that became one. A line without a partner is part of another's partner where that one
 * already told both: what sets the two parts apart stands in it.
 */
export function matchSplits(
  earlier: readonly Entry[],
  later: readonly Entry[],
  likeness: Likeness,
  matching: Matching,
): void {
  const found: (readonly [Entry, Entry])[] = []
  const leads = {
    earlier: leadsOfSeveral(earlier, 'earlier', matching),
    later: leadsOfSeveral(later, 'later', matching),
  }
  for (const part of later) {
    if (!isDivisible(part) || !matching.isFree(part, 'later')) continue
    const whole = wholeOf(part, 'earlier', likeness, matching, leads.later)
    if (whole !== null) found.push([whole, part])
  }
  for (const part of earlier) {
    if (!isDivisible(part) || !matching.isFree(part, 'earlier')) continue
    const whole = wholeOf(part, 'later', likeness, matching, leads.earlier)
    if (whole !== null) found.push([part, whole])
  }
  for (const [a, b] of found) matching.add(a, b)
}

/** The line of the other week that told of the part, among others. */
function wholeOf(
  part: Entry,
  otherWeek: 'earlier' | 'later',
  likeness: Likeness,
  matching: Matching,
  leads: ReadonlySet<Entry>,
): Entry | null {
  let best: Entry | null = null
  let most = alike
  for (const source of likeness.candidates(part, otherWeek)) {
    if (source.area !== part.area) continue
    const siblings = matching.partnersOf(source, otherWeek)
    if (siblings.length === 0 || siblings.some(({ parent }) => parent === part && leads.has(part))) continue
    const origin = Math.min(...siblings.map((sibling) => likeness.origin(part, sibling, source)))
    if (origin < fromThere) continue
    const [a, b] = otherWeek === 'earlier' ? [source, part] : [part, source]
    const score = likeness.own(a, b) < leastOwn ? 0 : likeness.whole(a, b)
    if (score >= most) {
      best = source
      most = score
    }
  }
  return best
}

/** Lines over lines that come from several: they were put below a name, which goes on from none of them. */
function leadsOfSeveral(entries: readonly Entry[], week: 'earlier' | 'later', matching: Matching): ReadonlySet<Entry> {
  const origins = new Map<Entry, Set<Entry>>()
  for (const entry of entries) {
    if (entry.parent === null || entry.parent.area === null) continue
    const known = origins.get(entry.parent) ?? new Set()
    for (const partner of matching.partnersOf(entry, week)) known.add(partner)
    origins.set(entry.parent, known)
  }
  return new Set([...origins].flatMap(([lead, known]) => (known.size > 1 ? [lead] : [])))
}

const isDivisible = ({ area }: Entry): boolean => area === 'work' || area === 'plan'
