import type { IntentDays } from '../../../shared/blocks/okr/changeIntentDate.ts'
import type { IsoDate } from '../../../shared/report/projection.ts'
import { addDays, isoDate, partsOf } from '../../../shared/report/title/calendar.ts'

/** First and last day of a month, or of a third of it. */
export function monthDays(year: number, month: number, third: 0 | 1 | 2 | null): IntentDays {
  const first = isoDate(year, month, 1) as string
  const next = isoDate(month === 12 ? year + 1 : year, (month % 12) + 1, 1) as string
  const last = addDays(next, -1)
  if (third === null) return { from: first, to: last }
  return { from: addDays(first, third * 10), to: third === 2 ? last : addDays(first, third * 10 + 9) }
}

/** The month of a day, some months on. */
export function monthFrom(date: IsoDate, months: number): { readonly year: number; readonly month: number } {
  const { year, month } = partsOf(date)
  const count = year * 12 + month - 1 + months
  return { year: Math.floor(count / 12), month: (count % 12) + 1 }
}
