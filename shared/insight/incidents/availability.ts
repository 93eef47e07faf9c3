import type { IsoDate } from '../../report/projection.ts'
import { daysBetween } from '../../report/title/calendar.ts'
import { daysOfYear } from '../span.ts'

/** Minutes that an availability (in percent) leaves in so many days: 99.99 of 365 days leaves 52.56. */
export function minutesDown(percent: number, days: number): number {
  // 100 - 99.99 is 0.010000000000005 in binary; ten digits are more than any report writes.
  return (Number((100 - percent).toFixed(10)) / 100) * days * 1440
}

/** What share of so many days these minutes leave, in percent. */
export function availabilityAfter(minutes: number, days: number): number {
  return 100 - (minutes / (days * 1440)) * 100
}

/** A year's availability as a report states it, in minutes. */
export interface StatedAvailability {
  readonly percent: number
  /** Minutes that it leaves in the whole year. */
  readonly ofYear: number
  /** Minutes that it leaves in the days of the year up to the report's, that day within. */
  readonly toDate: number
}

/** @param percent as the report of that day states it */
export function statedAvailability(percent: number, date: IsoDate): StatedAvailability {
  const year = Number(date.slice(0, 4))
  const days = daysBetween(`${date.slice(0, 4)}-01-01`, date) + 1
  return { percent, ofYear: minutesDown(percent, daysOfYear(year)), toDate: minutesDown(percent, days) }
}

/** Whether a figure is an availability by its label and unit. */
export function isAvailability({ label, unit }: { readonly label: string; readonly unit: string }): boolean {
  return unit === '%' && /可用(?:性|率)|availability|uptime/i.test(label)
}
