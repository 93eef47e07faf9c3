import type { Entry } from './entries.ts'
import type { Likeness } from './likeness.ts'
import type { Matching } from './matching.ts'

/** Of the words that set a part apart, the share that the line it came from must have had. */
const fromThere = 0.6
const alike = 0.4
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
  const free = {
    later: later.filter((line) => isDivisible(line) && matching.isFree(line, 'later')),
    earlier: earlier.filter((line) => isDivisible(line) && matching.isFree(line, 'earlier')),
  }
  const found: (readonly [Entry, Entry])[] = []
  for (const part of free.later) {
    const whole = bestWhole(
      part,
      earlier,
      'earlier',
      matching,
      likeness,
      (source) => likeness.whole(source, part),
      (source) => likeness.own(source, part),
    )
    if (whole !== null) found.push([whole, part])
  }
  for (const part of free.earlier) {
    const whole = bestWhole(
      part,
      later,
      'later',
      matching,
      likeness,
      (source) => likeness.whole(part, source),
      (source) => likeness.own(part, source),
    )
    if (whole !== null) found.push([part, whole])
  }
  for (const [a, b] of found) matching.add(a, b)
}

function bestWhole(
  part: Entry,
  sources: readonly Entry[],
  side: 'earlier' | 'later',
  matching: Matching,
  likeness: Likeness,
  wholeOf: (source: Entry) => number,
  ownOf: (source: Entry) => number,
): Entry | null {
  let best: Entry | null = null
  let most = 0
  for (const source of sources) {
    if (!isDivisible(source) || source.area !== part.area) continue
    const siblings = matching.partnersOf(source, side)
    if (siblings.length === 0) continue
    const origin = Math.min(...siblings.map((sibling) => likeness.origin(part, sibling, source) ?? 0))
    if (origin < fromThere) continue
    const score = wholeOf(source)
    if (score >= alike && score > most && ownOf(source) >= leastOwn) {
      best = source
      most = score
    }
  }
  return best
}

const isDivisible = ({ area }: Entry): boolean => area === 'work' || area === 'plan'
