import type { IsoDate } from '../report/projection.ts'
import { addDays, isoDate, partsOf } from '../report/title/calendar.ts'

/** The days from one to another, both within; null: no bound on that side. */
export interface Span {
  readonly from: IsoDate | null
  readonly to: IsoDate | null
}

export const everything: Span = { from: null, to: null }

/** The days of so many weeks, the last of them within. */
export function weeksUpTo(to: IsoDate, weeks: number): Span {
  return { from: addDays(to, -7 * weeks + 1), to }
}

/** The days of a year, of a quarter of it (1 to 4), or of a month (1 to 12). */
export function yearSpan(year: number): Span {
  return monthsSpan(year, 1, 12)
}
export function quarterSpan(year: number, quarter: number): Span {
  return monthsSpan(year, quarter * 3 - 2, quarter * 3)
}
export function monthSpan(year: number, month: number): Span {
  return monthsSpan(year, month, month)
}

function monthsSpan(year: number, first: number, last: number): Span {
  const next = isoDate(last === 12 ? year + 1 : year, (last % 12) + 1, 1)
  return { from: isoDate(year, first, 1), to: next && addDays(next, -1) }
}

/** How many days a year has. */
export function daysOfYear(year: number): number {
  return isoDate(year, 2, 29) === null ? 365 : 366
}

/** The month of a day or minute: `2023-10`. */
export function monthOf(date: IsoDate): string {
  const { year, month } = partsOf(date)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
}
