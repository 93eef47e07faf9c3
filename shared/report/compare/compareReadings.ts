import type { MatchDecision } from '../decisions.ts'
import type { Reading } from '../reading.ts'
import { finish, type Steps } from '../steps.ts'
import { align, type Decided } from './align.ts'
import { changesOf } from './changesOf.ts'
import type { Comparison, Pair } from './comparison.ts'
import { type Entry, entriesOf } from './entries.ts'
import { itemKey } from './itemKey.ts'

interface Known {
  readonly decisions: readonly MatchDecision[]
  readonly comparison: Comparison
}
const comparisons = new WeakMap<Reading, WeakMap<Reading, Known>>()
const none: readonly MatchDecision[] = []

/**
 * Aligns the lines of two weeks by what they are about, whatever their wording, order and nesting. Kept for each pair of
 * readings and the last decisions, told apart by identity.
 * @param decisions what a person said is the same, and what is not
 */
export function compareReadings(
  earlier: Reading,
  later: Reading,
  decisions: readonly MatchDecision[] = none,
): Comparison {
  return finish(compareInSteps(earlier, later, decisions))
}

/** The same, line by line. */
export function* compareInSteps(
  earlier: Reading,
  later: Reading,
  decisions: readonly MatchDecision[] = none,
): Steps<Comparison> {
  let ofEarlier = comparisons.get(earlier)
  if (ofEarlier === undefined) {
    ofEarlier = new WeakMap()
    comparisons.set(earlier, ofEarlier)
  }
  const said = decisions.length === 0 ? none : decisions
  const known = ofEarlier.get(later)
  if (known?.decisions === said) return known.comparison
  const comparison = yield* compare(earlier, later, said)
  ofEarlier.set(later, { decisions: said, comparison })
  return comparison
}

function* compare(earlier: Reading, later: Reading, decisions: readonly MatchDecision[]): Steps<Comparison> {
  const before = entriesOf(earlier)
  const after = entriesOf(later)
  const matching = yield* align(before, after, decide(decisions, [earlier, before], [later, after]))
  const lines = (entries: readonly Entry[]) => entries.filter(({ area }) => area !== null)
  const pairs: Pair[] = lines(after).flatMap((line) =>
    matching
      .partnersOf(line, 'later')
      .filter(({ area }) => area !== null)
      .map((other) => ({ earlier: other.block, later: line.block, changes: changesOf(other, line, matching) })),
  )
  const [kept, known] = [new Set(pairs.map((pair) => pair.earlier)), new Set(pairs.map((pair) => pair.later))]
  return {
    pairs,
    gone: lines(before).flatMap(({ block }) => (kept.has(block) ? [] : [block])),
    added: lines(after).flatMap(({ block }) => (known.has(block) ? [] : [block])),
  }
}

function decide(
  decisions: readonly MatchDecision[],
  [earlier, before]: readonly [Reading, readonly Entry[]],
  [later, after]: readonly [Reading, readonly Entry[]],
): Decided {
  if (decisions.length === 0) return { same: [], isOther: () => false }
  const byKey = (reading: Reading, entries: readonly Entry[]) =>
    new Map(entries.flatMap((entry) => (entry.area === null ? [] : [[itemKey(reading, entry.block), entry] as const])))
  const [ofEarlier, ofLater] = [byKey(earlier, before), byKey(later, after)]
  const same: (readonly [Entry, Entry])[] = []
  const others = new Map<Entry, Set<Entry>>()
  for (const decision of decisions) {
    const [a, b] = [ofEarlier.get(decision.earlier), ofLater.get(decision.later)]
    if (a === undefined || b === undefined) continue
    if (decision.same) same.push([a, b])
    else others.set(a, (others.get(a) ?? new Set()).add(b))
  }
  return { same, isOther: (a, b) => others.get(a)?.has(b) === true }
}
