import type { IsoDate, IsoMinute } from '../projection.ts'

const millisecondsPerDay = 86_400_000

/** The day as `YYYY-MM-DD`, or null where the calendar has no such day. Years 1000 to 9999. */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  if (!(year >= 1000 && year <= 9999)) return null
  const time = new Date(Date.UTC(year, month - 1, day))
  if (time.getUTCMonth() !== month - 1 || time.getUTCDate() !== day) return null
  return time.toISOString().slice(0, 10)
}

/** Year, month (1 to 12) and day of an ISO date; of an ISO minute too. */
export function partsOf(date: IsoDate): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

/** Whether the text is a day of the calendar, written `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const { year, month, day } = partsOf(text)
  return isoDate(year, month, day) === text
}

/** Days since 1970-01-01. Counts in UTC, where every day has 24 hours, so no time zone can shift it. */
export function dayNumber(date: IsoDate): number {
  const { year, month, day } = partsOf(date)
  return Date.UTC(year, month - 1, day) / millisecondsPerDay
}

/** So many days later; earlier with a negative number. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date((dayNumber(date) + days) * millisecondsPerDay).toISOString().slice(0, 10)
}

/** Days from the first to the second; negative when the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(date: IsoDate): number {
  return (((dayNumber(date) + 3) % 7) + 7) % 7
}

/** The Monday of the date's week. */
export function mondayOf(date: IsoDate): IsoDate {
  return addDays(date, -weekday(date))
}

/** The minute that the clock of this machine shows. */
export function localMinute(time: Date): IsoMinute {
  const two = (number: number) => String(number).padStart(2, '0')
  const day = `${String(time.getFullYear()).padStart(4, '0')}-${two(time.getMonth() + 1)}-${two(time.getDate())}`
  return `${day}T${two(time.getHours())}:${two(time.getMinutes())}`
}
