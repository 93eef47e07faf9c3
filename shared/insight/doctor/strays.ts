import type { IsoDate } from '../../report/projection.ts'
import { addDays } from '../../report/title/calendar.ts'

/**
 * Whether a day belongs to another week than a report's. The week around New Year is one, though it may bear two numbers;
 * and the two days before a week are told in it, as nobody writes a report on a weekend.
 * @param weekStart the first day of a day's week.
 */
export function strays(day: IsoDate, report: IsoDate, weekStart: (day: IsoDate) => IsoDate): boolean {
  const first = weekStart(report)
  return day < addDays(first, -2) || day > addDays(first, 6)
}
