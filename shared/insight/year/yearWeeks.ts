import type { IsoDate, WeekId } from '../../report/projection.ts'
import { addDays, daysBetween, partsOf } from '../../report/title/calendar.ts'
import { type WeekNumbering, weekOf } from '../../report/title/weekNumbering.ts'

/** A week of a year under a library's numbering. */
export interface YearWeek {
  readonly number: number
  /** Its first and last day that bear the number. */
  readonly from: IsoDate
  readonly to: IsoDate
  /** 1 to 4: the quarter of its last day; of ISO's days in another year the nearest one. */
  readonly quarter: number
  /** What the rest of it bears in the year beside: around New Year one week may bear two numbers. */
  readonly other: WeekId | null
}

/** The weeks of a year, in their order: 52 to 54, the first and the last may be shorter than seven days. */
export function weeksOfYear(year: number, numbering: WeekNumbering): readonly YearWeek[] {
  const weeks: { number: number; from: IsoDate; to: IsoDate }[] = []
  const first = `${String(year).padStart(4, '0')}-01-01`
  // ISO numbers up to three days of the years beside into this one.
  for (let day = addDays(first, -3); day <= addDays(first, 369); day = addDays(day, 1)) {
    const week = weekOf(day, numbering)
    if (week.year !== year) continue
    const last = weeks.at(-1)
    if (last?.number === week.number) last.to = day
    else weeks.push({ number: week.number, from: day, to: day })
  }
  return weeks.map((week) => ({ ...week, quarter: quarterIn(year, week.to), other: otherOf(week, numbering) }))
}

function otherOf({ number, from, to }: Pick<YearWeek, 'number' | 'from' | 'to'>, numbering: WeekNumbering) {
  if (daysBetween(from, to) === 6) return null
  return weekOf(number === 1 ? addDays(from, -1) : addDays(to, 1), numbering)
}

function quarterIn(year: number, day: IsoDate): number {
  const parts = partsOf(day)
  if (parts.year !== year) return parts.year < year ? 1 : 4
  return Math.ceil(parts.month / 3)
}

/** What a calendar shows of a week: its report, a gap between reports, or nothing that was to be there. */
export type WeekState = 'written' | 'missing' | 'outside'

/**
 * Weeks between the library's first and last report are missing where they have none; those beside them are not. One
 * that bears two numbers is missing where neither has a report, and once: as the new year's, since week 1 holds 1 January.
 */
export function weekState(
  week: WeekId,
  other: WeekId | null,
  isWritten: (week: WeekId) => boolean,
  { first, last }: { readonly first: WeekId; readonly last: WeekId },
): WeekState {
  if (isWritten(week)) return 'written'
  if (other !== null && (isBefore(week, other) || isWritten(other))) return 'outside'
  return isBefore(first, week) && isBefore(week, last) ? 'missing' : 'outside'
}

function isBefore(a: WeekId, b: WeekId): boolean {
  return a.year < b.year || (a.year === b.year && a.number < b.number)
}
