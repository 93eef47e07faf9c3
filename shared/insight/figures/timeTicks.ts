import type { IsoDate } from '../../report/projection.ts'
import { addDays, daysBetween, isoDate, partsOf } from '../../report/title/calendar.ts'

/** The days that an axis of weeks names. */
export interface TimeTicks {
  /** Rising. */
  readonly days: readonly IsoDate[]
  /** What of a day tells them apart. */
  readonly unit: 'day' | 'month' | 'year'
}

const weekSteps = [1, 2]
const monthSteps = [1, 2, 3, 6, ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((years) => years * 12)]

/**
 * The days to name from one to another: a report's own day, every one or every other week before it and after it; over
 * more weeks than that the first days of months or years.
 * @param most so many names have room
 */
export function timeTicks(first: IsoDate, last: IsoDate, report: IsoDate, most: number): TimeTicks {
  const weeks = weekSteps.find((step) => daysBetween(first, last) / (7 * step) <= most)
  if (weeks !== undefined) {
    const step = weeks * 7
    const begin = addDays(report, -Math.floor(daysBetween(first, report) / step) * step)
    const count = Math.floor(daysBetween(begin, last) / step) + 1
    return { days: Array.from({ length: count }, (_, at) => addDays(begin, at * step)), unit: 'day' }
  }
  const [from, to] = [monthIndex(first), monthIndex(last)]
  const step = monthSteps.find((step) => (to - from + 1) / step <= most) ?? (monthSteps.at(-1) as number)
  const days: IsoDate[] = []
  for (let month = Math.ceil(from / step) * step; month <= to; month += step) {
    const day = isoDate(Math.floor(month / 12), (month % 12) + 1, 1)
    if (day !== null && day >= first) days.push(day)
  }
  return { days, unit: step < 12 ? 'month' : 'year' }
}

function monthIndex(date: IsoDate): number {
  const { year, month } = partsOf(date)
  return year * 12 + month - 1
}
