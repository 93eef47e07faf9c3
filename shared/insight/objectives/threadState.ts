import type { IntentDate, IsoDate } from '../../report/projection.ts'
import { daysBetween } from '../../report/title/calendar.ts'

/** What one week tells of an item. */
export interface ItemWeek {
  /** The report's day. */
  readonly date: IsoDate
  readonly progress: number | null
  readonly dates: readonly IntentDate[]
  /** Its line says the same as when it was last told. */
  readonly sameWords: boolean
}

/** What an item's weeks come to, up to one of them. */
export interface ThreadState {
  /** In how many weeks it was told. */
  readonly weeks: number
  /** The last progress that was told. */
  readonly progress: number | null
  /** The day of the last week whose words were not those of the week before. */
  readonly movedOn: IsoDate
  readonly promise: IntentDate | null
  /** How often the promise was put off. */
  readonly slips: number
  /** By how many days this week put it off; null where it did not. */
  readonly slippedBy: number | null
}

/** Adds a week to what the weeks before it came to; null for the first one. */
export function nextState(before: ThreadState | null, week: ItemWeek): ThreadState {
  const told = promiseOf(week.dates)
  const earlier = before?.promise ?? null
  const slippedBy = told !== null && earlier !== null && told.to > earlier.to ? daysBetween(earlier.to, told.to) : null
  // The same days in other words are the same promise.
  const isSame = told === null || (earlier !== null && told.from === earlier.from && told.to === earlier.to)
  return {
    weeks: (before?.weeks ?? 0) + 1,
    progress: week.progress ?? before?.progress ?? null,
    movedOn: before !== null && week.sameWords ? before.movedOn : week.date,
    promise: isSame ? (earlier ?? told) : told,
    slips: (before?.slips ?? 0) + (slippedBy === null ? 0 : 1),
    slippedBy,
  }
}

/** Of several dates the last one counts, by which all of it is to be there. */
function promiseOf(dates: readonly IntentDate[]): IntentDate | null {
  return dates.reduce<IntentDate | null>((last, date) => (last === null || date.to > last.to ? date : last), null)
}
