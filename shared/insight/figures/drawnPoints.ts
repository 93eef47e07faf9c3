import type { IsoDate } from '../../report/projection.ts'
import { dayNumber } from '../../report/title/calendar.ts'
import type { FigureHistory, FigureSeries } from './figureHistory.ts'

/** What a chart draws: a column of times, and for each series a column of the same length. */
export interface DrawnPoints {
  /** Seconds since 1970 at the beginning of the week's day in UTC; rising. */
  readonly times: readonly number[]
  /** The week at each time; null at a time between two weeks that don't follow each other. */
  readonly weeks: readonly (number | null)[]
  /** null draws a gap. */
  readonly values: readonly (readonly (number | null)[])[]
}

/**
 * Weeks without a report, without the figure, or without a value are gaps: a time between them with no value is put
 * where the calendar lacks a week.
 */
export function drawnPoints({ weeks }: Pick<FigureHistory, 'weeks'>, series: readonly FigureSeries[]): DrawnPoints {
  const times: number[] = []
  const at: (number | null)[] = []
  const place: number[] = []
  for (const [index, { date }] of weeks.entries()) {
    const before = weeks[index - 1]
    if (before !== undefined && weekIndex(date) - weekIndex(before.date) > 1) {
      times.push((secondsOf(before.date) + secondsOf(date)) / 2)
      at.push(null)
    }
    place.push(times.length)
    times.push(secondsOf(date))
    at.push(index)
  }
  const values = series.map((one) => {
    const column: (number | null)[] = new Array<number | null>(times.length).fill(null)
    for (const [entry, week] of one.weeks.entries()) column[place[week] as number] = one.values[entry] ?? null
    return column
  })
  return { times, weeks: at, values }
}

/** Seconds since 1970 at the beginning of a day, in UTC. */
export function secondsOf(date: IsoDate): number {
  return dayNumber(date) * 86_400
}

/** Counts calendar weeks from Monday to Sunday. 1970-01-01 was a Thursday. */
function weekIndex(date: IsoDate): number {
  return Math.floor((dayNumber(date) + 3) / 7)
}
