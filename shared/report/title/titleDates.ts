import type { IsoDate } from '../projection.ts'
import { daysBetween, isoDate, partsOf } from './calendar.ts'
import { digitsOf, type Field, monthOf, type TitleFields, type WrittenDate } from './titleFields.ts'

/** Position of the report's own date: the first one with a year, of a range its last day. */
export function ownDate({ dates, ranges }: TitleFields): number {
  const rangeOf = (at: number) => ranges.find((range) => range.includes(at))
  const withYear = dates.findIndex((_date, at) => (rangeOf(at) ?? [at]).some((part) => dates[part]?.year !== null))
  const at = Math.max(withYear, 0)
  return rangeOf(at)?.[1] ?? at
}

/** The day that each date means; null for one that the calendar lacks. `looseYear` is for dates without a year. */
export function resolveDates(fields: TitleFields, own: number, looseYear: number): readonly (IsoDate | null)[] {
  const { dates, ranges } = fields
  const resolved: (IsoDate | null)[] = dates.map(() => null)
  const firstYear = dates.find((date) => date.year !== null)?.year
  const year = firstYear ? fullYear(firstYear) : looseYear
  const order = [...dates.keys()].sort((a, b) => Number(b === own) - Number(a === own))
  for (const at of order) {
    if (resolved[at] !== null) continue
    const range = ranges.find((pair) => pair.includes(at))
    if (range === undefined) {
      resolved[at] = nearest(dates[at] as WrittenDate, resolved[own] ?? null, year)
      continue
    }
    const [first, last] = resolveRange(dates[range[0]] as WrittenDate, dates[range[1]] as WrittenDate, year)
    resolved[range[0]] = first
    resolved[range[1]] = last
  }
  return resolved
}

function resolveRange(first: WrittenDate, last: WrittenDate, year: number): [IsoDate | null, IsoDate | null] {
  const lastMonth = last.month === null ? null : monthOf(last.month.text)
  const firstMonth = first.month === null ? 1 : monthOf(first.month.text)
  if (first.year === null && last.year !== null) {
    const end = dayOf(last, fullYear(last.year), lastMonth ?? 1)
    const crosses = lastMonth !== null && firstMonth > lastMonth
    return [dayOf(first, fullYear(last.year) - Number(crosses), firstMonth), end]
  }
  const startYear = first.year === null ? year : fullYear(first.year)
  const start = dayOf(first, startYear, firstMonth)
  if (last.year !== null) return [start, dayOf(last, fullYear(last.year), lastMonth ?? 1)]
  if (lastMonth !== null) {
    const crosses = lastMonth < firstMonth
    // `2023年（12.29-1.4）`: a year that stands apart is the last day's, as the report's own.
    if (crosses && first.year === null)
      return [dayOf(first, startYear - 1, firstMonth), dayOf(last, startYear, lastMonth)]
    return [start, dayOf(last, startYear + Number(crosses), lastMonth)]
  }
  const nextMonth = digitsOf(last.day.text) < digitsOf(first.day.text)
  const month = firstMonth + Number(nextMonth)
  return [start, month > 12 ? dayOf(last, startYear + 1, 1) : dayOf(last, startYear, month)]
}

function nearest(written: WrittenDate, own: IsoDate | null, year: number): IsoDate | null {
  const month = written.month === null ? 1 : monthOf(written.month.text)
  if (written.year !== null) return dayOf(written, fullYear(written.year), month)
  const candidates = own === null ? [year] : [year, year - 1, year + 1]
  const days = candidates.map((candidate) => dayOf(written, candidate, month)).filter((day) => day !== null)
  if (own === null) return days[0] ?? null
  return days.sort((a, b) => Math.abs(daysBetween(own, a)) - Math.abs(daysBetween(own, b)))[0] ?? null
}

/** The year that brings a date without one nearest to a day; null where it has one. */
export function yearNear(written: WrittenDate | undefined, near: IsoDate): number | null {
  if (written?.month == null || written.year !== null) return null
  const date = nearest(written, near, partsOf(near).year)
  return date === null ? null : partsOf(date).year
}

function fullYear(field: Field): number {
  const year = digitsOf(field.text)
  return field.text.length === 2 ? 2000 + year : year
}
function dayOf(written: WrittenDate, year: number, month: number): IsoDate | null {
  return isoDate(year, month, digitsOf(written.day.text))
}
