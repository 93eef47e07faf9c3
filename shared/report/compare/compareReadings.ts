import type { MatchDecision } from '../decisions.ts'
import type { Reading } from '../reading.ts'
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
 * readings.
 * @param decisions what a person said is the same, and what is not
 */
export function compareReadings(
  earlier: Reading,
  later: Reading,
  decisions: readonly MatchDecision[] = none,
): Comparison {
  let ofEarlier = comparisons.get(earlier)
  if (ofEarlier === undefined) {
    ofEarlier = new WeakMap()
    comparisons.set(earlier, ofEarlier)
  }
  const known = ofEarlier.get(later)
  if (known?.decisions === decisions) return known.comparison
  const comparison = compare(earlier, later, decisions)
  ofEarlier.set(later, { decisions, comparison })
  return comparison
}

function compare(earlier: Reading, later: Reading, decisions: readonly MatchDecision[]): Comparison {
  const before = entriesOf(earlier)
  const after = entriesOf(later)
  const matching = align(before, after, decidedBy(decisions, earlier, later))
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

function decidedBy(decisions: readonly MatchDecision[], earlier: Reading, later: Reading): Decided | null {
  if (decisions.length === 0) return null
  const said = new Map(decisions.map((one) => [JSON.stringify([one.earlier, one.later]), one.same]))
  return (a, b) => {
    if (a.area === null || b.area === null) return null
    return said.get(JSON.stringify([itemKey(earlier, a.block), itemKey(later, b.block)])) ?? null
  }
}
