import type { Block } from '../../notion/document.ts'
import type { MatchDecision } from '../decisions.ts'
import type { Reading } from '../reading.ts'
import { type ItemPlace, itemBefore } from './itemBefore.ts'

/**
 * An item through the weeks, newest first: what it was in each of them, null in a week that doesn't have it. Ends with
 * the first week that told of it.
 */
export type Thread = readonly (ThreadWeek | null)[]
export interface ThreadWeek {
  readonly reading: Reading
  readonly block: Block
}

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
  const thread: (ThreadWeek | null)[] = []
  for (let place: ItemPlace | null = { week: 0, block }; place !== null; ) {
    while (thread.length < place.week) thread.push(null)
    thread.push({ reading: weeks[place.week] as Reading, block: place.block })
    place = itemBefore(weeks, decisions, place)
  }
  return thread
}
