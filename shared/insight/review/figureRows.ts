import type { Translate } from '../../messages/messages.ts'
import type { FigureHistory, FigureSeries } from '../figures/figureHistory.ts'
import type { WeekRef } from '../weekRef.ts'
import { printWeekName } from './weekName.ts'

/** Which way of a figure is good; null where nobody knows. */
export type BetterOf = (series: FigureSeries) => 'up' | 'down' | null

/**
 * Of each figure its label, its first and last value, its best and its worst; of one whose good way is not known the
 * highest and the lowest. Figures without a single value are left out.
 */
export function figureRows(
  { series, weeks }: FigureHistory,
  refs: readonly WeekRef[],
  betterOf: BetterOf,
  t: Translate,
): readonly (readonly string[])[] {
  const names = new Map(refs.map((ref) => [ref.report, printWeekName(ref, t)]))
  const [begin, end] = [refs.at(0), refs.at(-1)].map((ref) => names.get(ref?.report ?? -1))
  return series.flatMap((one) => {
    const told = one.weeks.flatMap((week, at) => {
      const value = one.values[at] ?? null
      const report = weeks[week]?.report
      return value === null || report === undefined ? [] : [{ value, week: names.get(report) ?? '' }]
    })
    const [first, last] = [told.at(0), told.at(-1)]
    if (first === undefined || last === undefined) return []
    // Of two weeks with the same value the first one.
    const highest = told.reduce((most, point) => (point.value > most.value ? point : most))
    const lowest = told.reduce((least, point) => (point.value < least.value ? point : least))
    const bare = ({ value }: typeof first) => `${value}${one.unit}`
    const cell = (point: typeof first) => t('review.value', { value: bare(point), week: point.week })
    // Of the first and the last week one knows which they are.
    const atEnd = (point: typeof first, end: string | undefined) => (point.week === end ? bare(point) : cell(point))
    const better = betterOf(one)
    const ends =
      better === null
        ? [t('review.highest', { value: cell(highest) }), t('review.lowest', { value: cell(lowest) })]
        : (better === 'up' ? [highest, lowest] : [lowest, highest]).map(cell)
    return [[one.label, atEnd(first, begin), atEnd(last, end), ...ends]]
  })
}
