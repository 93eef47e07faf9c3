import type { Block } from '../../notion/document.ts'
import type { MatchDecision } from '../decisions.ts'
import type { Reading } from '../reading.ts'
import { compareReadings } from './compareReadings.ts'
import type { Comparison } from './comparison.ts'

/**
 * An item through the weeks, newest first: what it was in each of them, null in a week that doesn't have it. Ends with
 * the first week that told of it.
 */
export type Thread = readonly (ThreadWeek | null)[]
export interface ThreadWeek {
  readonly reading: Reading
  readonly block: Block
}

/** A report may leave an item out and take it up again; after more weeks than these it is taken for a new one. */
const longestGap = 3

/**
 * The threads of the newest week's items. Weeks are compared as they are asked for, each two once, so that an edit of
 * the newest week costs a comparison of that week alone.
 * @param weeks newest first
 */
export function threadsOf(weeks: readonly Reading[], decisions: readonly MatchDecision[]): (block: Block) => Thread {
  const threads = new Map<Block, Thread>()
  return (block) => {
    let thread = threads.get(block)
    if (thread === undefined) {
      thread = follow(weeks, decisions, block)
      threads.set(block, thread)
    }
    return thread
  }
}

function follow(weeks: readonly Reading[], decisions: readonly MatchDecision[], block: Block): Thread {
  const newest = weeks[0]
  if (newest === undefined) return []
  const thread: (ThreadWeek | null)[] = [{ reading: newest, block }]
  let at = 0
  let own = block
  for (let before = 1; before < weeks.length && before - at <= longestGap + 1; before++) {
    const earlier = earlierOf(weeks, decisions, before, at, own)
    if (earlier === null) continue
    while (thread.length < before) thread.push(null)
    thread.push({ reading: weeks[before] as Reading, block: earlier })
    at = before
    own = earlier
  }
  return thread
}

/** What the block of week `later` was in week `earlier`; over a gap only what did not go on in the weeks between. */
function earlierOf(
  weeks: readonly Reading[],
  decisions: readonly MatchDecision[],
  earlier: number,
  later: number,
  block: Block,
): Block | null {
  const between = (older: number, newer: number): Comparison =>
    compareReadings(weeks[older] as Reading, weeks[newer] as Reading, decisions)
  const found = partners(between(earlier, later)).get(block) ?? null
  if (found === null || earlier === later + 1) return found
  return goneOf(between(earlier, earlier - 1)).has(found) ? found : null
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
