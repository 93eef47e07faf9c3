import type { IntentDate } from '../projection.ts'
import type { Reading } from '../reading.ts'
import type { Thread } from './threads.ts'
import { toldIn } from './told.ts'

/** A promise, and the report in which it was first made. */
export interface Promised {
  readonly date: IntentDate
  readonly reading: Reading
}

/**
 * What was promised over the weeks, oldest first, each time that it became another: 4月 → 5月 → 6/10. Of a week that
 * names several dates the last one counts, by which all of it is to be there; the same days in other words are the same
 * promise.
 */
export function datesStory(thread: Thread): readonly Promised[] {
  const story: Promised[] = []
  for (const week of thread.toReversed()) {
    if (week === null) continue
    const date = lastDate(toldIn(week.block, week.reading.date).dates)
    const before = story.at(-1)?.date
    if (date === null || (before?.from === date.from && before.to === date.to)) continue
    story.push({ date, reading: week.reading })
  }
  return story
}

/** Whether the last change of the promise put it off. */
export function hasSlipped(story: readonly Promised[]): boolean {
  const [before, last] = [story.at(-2), story.at(-1)]
  return before !== undefined && last !== undefined && last.date.to > before.date.to
}

function lastDate(dates: readonly IntentDate[]): IntentDate | null {
  return dates.reduce<IntentDate | null>((last, date) => (last === null || date.to > last.to ? date : last), null)
}
