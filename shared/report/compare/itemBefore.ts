import type { Block } from '../../notion/document.ts'
import type { MatchDecision } from '../decisions.ts'
import type { Reading } from '../reading.ts'
import { compareReadings } from './compareReadings.ts'
import type { Comparison } from './comparison.ts'

/** An item of one of several weeks. */
export interface ItemPlace {
  /** Place among the weeks. */
  readonly week: number
  readonly block: Block
}

/** A report may leave an item out and take it up again; after more weeks than these it is taken for a new one. */
const longestGap = 3
/** How many weeks before one are looked at for what its items were. */
export const weeksLookedBack = longestGap + 1

/**
 * What an item was when it was last told before; null for a new one. Over a gap only what did not go on in the weeks
 * between.
 * @param weeks newest first
 */
export function itemBefore(
  weeks: readonly Reading[],
  decisions: readonly MatchDecision[],
  { week, block }: ItemPlace,
): ItemPlace | null {
  const between = (older: number, newer: number): Comparison =>
    compareReadings(weeks[older] as Reading, weeks[newer] as Reading, decisions)
  for (let before = week + 1; before < weeks.length && before - week <= weeksLookedBack; before++) {
    const isNext = before === week + 1
    if (!isNext && goneOf(between(before, before - 1)).size === 0) continue
    const found = partners(between(before, week)).get(block)
    if (found === undefined) continue
    if (isNext || goneOf(between(before, before - 1)).has(found)) return { week: before, block: found }
  }
  return null
}

const partnersKnown = new WeakMap<Comparison, ReadonlyMap<Block, Block>>()
const goneKnown = new WeakMap<Comparison, ReadonlySet<Block>>()

function partners(comparison: Comparison): ReadonlyMap<Block, Block> {
  let known = partnersKnown.get(comparison)
  if (known === undefined) {
    // Of several partners the nearest, which comes first.
    known = new Map([...comparison.pairs].reverse().map(({ earlier, later }) => [later, earlier]))
    partnersKnown.set(comparison, known)
  }
  return known
}

function goneOf(comparison: Comparison): ReadonlySet<Block> {
  let known = goneKnown.get(comparison)
  if (known === undefined) {
    known = new Set(comparison.gone)
    goneKnown.set(comparison, known)
  }
  return known
}
