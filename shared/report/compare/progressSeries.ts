import type { Reading } from '../reading.ts'
import type { Thread } from './threads.ts'
import { toldIn } from './told.ts'

/** What a week says of an item's progress. */
export interface ProgressWeek {
  readonly reading: Reading
  /** Percent; null where the item is there without one. */
  readonly percent: number | null
  /** As the author wrote it. */
  readonly written: string | null
}

/** An item's progress week by week, newest first; null for a week that doesn't have the item. */
export function progressSeries(thread: Thread): readonly (ProgressWeek | null)[] {
  return thread.map((week) => {
    if (week === null) return null
    const { progress } = toldIn(week.block, week.reading.date)
    return { reading: week.reading, percent: progress?.percent ?? null, written: progress?.written ?? null }
  })
}

/** What became of the progress since the item was last reported. */
export type ProgressMove =
  /** `by` is in percentage points; 0 where it stayed. */
  | { readonly kind: 'moved'; readonly by: number; readonly before: number }
  | { readonly kind: 'back'; readonly by: number; readonly before: number }
  /** The newest week tells none, the one before did. */
  | { readonly kind: 'vanished'; readonly before: number }

/** null where there is nothing to hold it against. A finished item whose percentage is left out has not lost it. */
export function progressMove(thread: Thread): ProgressMove | null {
  const [newest, ...earlier] = progressSeries(thread)
  const before = earlier.find((week) => week !== null)?.percent ?? null
  if (newest == null || before === null) return null
  if (newest.percent === null) return before >= 100 ? null : { kind: 'vanished', before }
  const by = Math.round((newest.percent - before) * 1000) / 1000
  return { kind: by < 0 ? 'back' : 'moved', by, before }
}
