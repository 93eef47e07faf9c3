import { monthOf, yearSpan } from '../span.ts'
import { dayOf, type LedgerIncident, lacksCause, lacksHandling } from './telling.ts'

/** What incidents come to together. */
export interface LedgerSums {
  readonly count: number
  /** Those whose time to recover is known; median, longest and sum are of these, in minutes. */
  readonly timed: number
  readonly median: number | null
  readonly longest: LedgerIncident | null
  readonly minutes: number
  readonly withoutCause: number
  readonly withoutHandling: number
  readonly underReview: number
}

/** Adds incidents up; of none all numbers are 0, and what has no value is null. */
export function ledgerSums(incidents: readonly LedgerIncident[]): LedgerSums {
  const timed = incidents.filter((one) => one.durationMinutes !== null)
  const minutes = timed.map(minutesOf).sort((a, b) => a - b)
  const count = (test: (one: LedgerIncident) => boolean) => incidents.filter(test).length
  return {
    count: incidents.length,
    timed: timed.length,
    median: medianOf(minutes),
    longest: timed.reduce<LedgerIncident | null>(
      (most, one) => (most === null || minutesOf(one) > minutesOf(most) ? one : most),
      null,
    ),
    minutes: minutes.reduce((sum, one) => sum + one, 0),
    withoutCause: count(lacksCause),
    withoutHandling: count(lacksHandling),
    underReview: count(({ underReview }) => underReview),
  }
}

function minutesOf({ durationMinutes }: LedgerIncident): number {
  return durationMinutes ?? 0
}

/** Of an even number the mean of the middle two; null of none. @param sorted rising */
export function medianOf(sorted: readonly number[]): number | null {
  const middle = sorted.length >> 1
  const upper = sorted[middle]
  if (upper === undefined) return null
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2
}

export interface PeriodSum {
  /** `2023-10`, or `2023` where the months would be too many. */
  readonly period: string
  readonly count: number
  readonly minutes: number
}

/** Up to so many months each has a sum of its own; of more, each year. */
const mostMonths = 48

/**
 * Counts and minutes by month (or year), those without any between the first and the last too.
 * @param year all months of this one; null: from the first incident to the last
 */
export function trendOf(incidents: readonly LedgerIncident[], year: number | null): readonly PeriodSum[] {
  const days = incidents.flatMap((one) => dayOf(one) ?? []).sort()
  const { from, to } = year === null ? { from: days[0], to: days.at(-1) } : yearSpan(year)
  const [first, last] = [from ?? days[0], to ?? days.at(-1)]
  if (first === undefined || last === undefined) return []
  const months = periodsBetween(monthOf(first), monthOf(last))
  const byYear = months.length > mostMonths
  const nameOf = (month: string) => (byYear ? month.slice(0, 4) : month)
  const sums = new Map(months.map((month) => [nameOf(month), { count: 0, minutes: 0 }]))
  for (const one of incidents) {
    const day = dayOf(one)
    const sum = day === null ? undefined : sums.get(nameOf(monthOf(day)))
    if (sum === undefined) continue
    sum.count += 1
    sum.minutes += minutesOf(one)
  }
  return [...sums].map(([period, sum]) => ({ period, ...sum }))
}

function periodsBetween(first: string, last: string): readonly string[] {
  const months: string[] = []
  let [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5))]
  for (let name = first; name <= last && months.length < 100_000; ) {
    months.push(name)
    month = (month % 12) + 1
    if (month === 1) year += 1
    name = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
  }
  return months
}
