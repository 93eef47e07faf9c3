import type { FigureHistory, FigureSeries } from '../../../shared/insight/figures/figureHistory.ts'

/** Of the newest week at most so many are drawn unasked. */
const mostUnasked = 8
/** Lines that can be told apart: a colour and a dash each. */
export const lineStyles = 6

/** A series that is drawn, and how its line looks. */
export interface DrawnSeries {
  readonly series: FigureSeries
  /** Which of the line styles; another one for each in its panel, as far as they go. */
  readonly style: number
}
/** The series of one unit, which share an axis. */
export interface Panel {
  readonly unit: string
  readonly drawn: readonly DrawnSeries[]
}

/** What is chosen; unasked that of the newest week that has figures. */
export function chosenSeries({ series }: FigureHistory, chosen: ReadonlySet<string> | null): readonly FigureSeries[] {
  if (chosen !== null) return series.filter(({ key }) => chosen.has(key))
  const newest = series[0]?.weeks.at(-1)
  return series.filter(({ weeks }) => weeks.at(-1) === newest).slice(0, mostUnasked)
}

/** The chosen series by unit, in their order: figures of one unit share an axis, others have one of their own. */
export function panelsOf(chosen: readonly FigureSeries[]): readonly Panel[] {
  const units = new Map<string, FigureSeries[]>()
  for (const series of chosen) units.set(series.unit, [...(units.get(series.unit) ?? []), series])
  return [...units].map(([unit, all]) => ({
    unit,
    drawn: all.map((series, at) => ({ series, style: at % lineStyles })),
  }))
}
