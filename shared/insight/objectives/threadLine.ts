import type { IsoDate } from '../../report/projection.ts'
import { dayNumber } from '../../report/title/calendar.ts'

/** What one week told of an item. */
export interface LineWeek {
  readonly date: IsoDate
  readonly progress: number | null
  /** The day by which it was promised. */
  readonly due: IsoDate | null
}
/** A point of the time line: `x` and `y` are from 0 to 1, `x` along the days, `y` up the progress. */
export interface LinePoint {
  readonly x: number
  readonly y: number
}
export interface ThreadLine {
  readonly first: IsoDate
  readonly last: IsoDate
  /** The weeks that told a progress, oldest first. */
  readonly progress: readonly LinePoint[]
  /** Where each week stands, oldest first. */
  readonly weeks: readonly number[]
  /** Each promise that was made, from the week that first made it to the day that it promised. */
  readonly promises: readonly { readonly from: number; readonly to: number; readonly due: IsoDate }[]
}

/** An item's weeks and promises on one line of days. @param weeks newest first, at least one */
export function threadLine(weeks: readonly LineWeek[]): ThreadLine {
  const days = [...weeks].reverse()
  const dates = days.flatMap(({ date, due }) => (due === null ? [date] : [date, due])).sort()
  const [first = '1970-01-01', last = first] = [dates[0], dates.at(-1)]
  const length = Math.max(1, dayNumber(last) - dayNumber(first))
  const at = (date: IsoDate) => (dayNumber(date) - dayNumber(first)) / length
  const promises: { from: number; to: number; due: IsoDate }[] = []
  for (const { date, due } of days) {
    if (due !== null && due !== promises.at(-1)?.due) promises.push({ from: at(date), to: at(due), due })
  }
  return {
    first,
    last,
    weeks: days.map(({ date }) => at(date)),
    progress: days.flatMap(({ date, progress }) => (progress === null ? [] : [{ x: at(date), y: progress / 100 }])),
    promises,
  }
}
