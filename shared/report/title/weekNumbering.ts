import type { IsoDate, WeekId } from '../projection.ts'
import { addDays, dayNumber, mondayOf, partsOf, weekday } from './calendar.ts'

/**
 * How a library numbers its weeks.
 * `weeknum2`: weeks begin on Monday and week 1 holds 1 January (a spreadsheet's WEEKNUM(d,2)).
 * `weeknum1`: the same with weeks that begin on Sunday (WEEKNUM(d,1)).
 * `iso`: ISO 8601 (WEEKNUM(d,21)).
 * In the order in which they are proposed where several fit.
 */
export const weekNumberings = ['weeknum2', 'weeknum1', 'iso'] as const
export type WeekNumbering = (typeof weekNumberings)[number]

/**
 * The week of a day. Under the two spreadsheet rules the year is the day's own, so one week around New Year bears two
 * numbers (2024-12-31 is 2024-W53, 2025-01-01 is 2025-W01); under ISO both are 2025-W01.
 */
export function weekOf(date: IsoDate, numbering: WeekNumbering): WeekId {
  // ISO numbers a week by its Thursday.
  const counted = numbering === 'iso' ? addDays(date, 3 - weekday(date)) : date
  const { year } = partsOf(counted)
  const first = `${counted.slice(0, 4)}-01-01`
  const dayOfYear = dayNumber(counted) - dayNumber(first)
  if (numbering === 'iso') return { year, number: Math.floor(dayOfYear / 7) + 1 }
  const daysBeforeFirst = numbering === 'weeknum2' ? weekday(first) : (weekday(first) + 1) % 7
  return { year, number: Math.floor((dayOfYear + daysBeforeFirst) / 7) + 1 }
}

/** A library's rule, or a function of the day where no rule explains its numbers. */
export type WeekRule = WeekNumbering | ((date: IsoDate) => WeekId)

/** The week of a day by either kind of rule. */
export function weekBy(rule: WeekRule, date: IsoDate): WeekId {
  return typeof rule === 'string' ? weekOf(date, rule) : rule(date)
}

/**
 * Numbers that count on from a report's own, a Monday week each: for numbers that no rule explains (a school's or a
 * financial year's weeks). Past 53 they begin again.
 */
export function countingOn(from: { readonly number: number; readonly date: IsoDate }): WeekRule {
  return (date) => {
    const weeks = (dayNumber(mondayOf(date)) - dayNumber(mondayOf(from.date))) / 7
    const number = from.number + weeks
    return { year: partsOf(date).year, number: number > 53 ? ((number - 1) % 52) + 1 : Math.max(number, 1) }
  }
}

/** A title that names a week and a date. */
export interface NumberedTitle {
  readonly number: number
  readonly date: IsoDate
}

/** The rules under which a title's number is its date's, as bits in the order of `weekNumberings`. */
export function fittingBits({ number, date }: NumberedTitle): number {
  return weekNumberings.reduce(
    (bits, numbering, at) => (weekOf(date, numbering).number === number ? bits | (1 << at) : bits),
    0,
  )
}

/**
 * The rules that explain the most of these titles, the proposed one first; several where the titles don't tell them
 * apart, all for no titles, none where no rule explains a single title. A title whose number is a slip (copied from
 * last week and not counted up) is outvoted by the others; it decides only where nothing else does.
 */
export function detectNumberings(titles: readonly NumberedTitle[]): readonly WeekNumbering[] {
  return mostFitting(titles.map((title) => ({ bits: fittingBits(title), count: 1 })))
}

/** The same for titles that were counted by their `fittingBits`. */
export function mostFitting(
  counted: readonly { readonly bits: number; readonly count: number }[],
): readonly WeekNumbering[] {
  const fits = weekNumberings.map((numbering, at) => ({
    numbering,
    count: counted.reduce((sum, { bits, count }) => sum + ((bits & (1 << at)) === 0 ? 0 : count), 0),
  }))
  const most = Math.max(...fits.map((fit) => fit.count))
  if (most === 0 && counted.length > 0) return []
  return fits.filter((fit) => fit.count === most).map((fit) => fit.numbering)
}

/** `2023-W06`. */
export function printWeekId(week: WeekId): string {
  return `${String(week.year).padStart(4, '0')}-W${String(week.number).padStart(2, '0')}`
}

/** Reads `2023-W06` (`2023-w6` too); null for anything else, and for numbers that no year has. */
export function readWeekId(text: string): WeekId | null {
  const match = /^(\d{4})-?[Ww](\d{1,2})$/.exec(text.trim())
  if (match === null) return null
  const number = Number(match[2])
  // 54: a leap year that begins on the last day of a week, as 2012 does where weeks begin on Monday.
  return number >= 1 && number <= 54 ? { year: Number(match[1]), number } : null
}
