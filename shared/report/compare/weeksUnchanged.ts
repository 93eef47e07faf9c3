import { blockText } from '../blockText.ts'
import type { Thread, ThreadWeek } from './threads.ts'
import { toldIn } from './told.ts'

/**
 * In how many weeks in a row, the newest included, the item stands with the same words: 1 where the week before has
 * others or doesn't have it, 0 for no item.
 */
export function weeksOfSameText(thread: Thread): number {
  return weeksAlike(thread, ({ block }) => blockText(block).text.trim())
}

/** The same for its progress; 0 where the newest week tells none. */
export function weeksOfSameProgress(thread: Thread): number {
  return weeksAlike(thread, ({ block, reading }) => toldIn(block, reading.date).progress?.percent ?? null)
}

function weeksAlike(thread: Thread, saidBy: (week: ThreadWeek) => string | number | null): number {
  const newest = thread[0] ?? null
  const said = newest === null ? null : saidBy(newest)
  if (said === null) return 0
  const other = thread.findIndex((week) => week === null || saidBy(week) !== said)
  return other < 0 ? thread.length : other
}
