import type { IsoDate, WeekId } from '../../report/projection.ts'

/** The weeks of a span and what their figures were. */
export interface FigureHistory {
  /** Oldest first, one report a week. */
  readonly weeks: readonly FigureWeek[]
  /** As they stand in the newest week, then those that it lacks, the last reported first. */
  readonly series: readonly FigureSeries[]
}
export interface FigureWeek {
  readonly report: number
  readonly date: IsoDate
  readonly week: WeekId
}

/** One figure over the weeks. Its columns are of one length: an entry for each week whose text has the figure. */
export interface FigureSeries {
  /** Its own among all: the label's key, and the unit where a label has several. */
  readonly key: string
  /** `labelKey` of the label, by which a person's decision is found. */
  readonly labelKey: string
  /** As the newest of its weeks writes it. */
  readonly label: string
  readonly unit: string
  /** Positions among the weeks, rising. */
  readonly weeks: readonly number[]
  /** null: the figure is there without a value. */
  readonly values: readonly (number | null)[]
  /** 1-based lines in the week's text. */
  readonly lines: readonly number[]
}

/** What one week says of a series: its value, `empty` (there without a value), or `absent`. */
export type FigureState =
  | { readonly kind: 'value'; readonly value: number; readonly line: number }
  | { readonly kind: 'empty'; readonly line: number }
  | { readonly kind: 'absent' }

const absent: FigureState = { kind: 'absent' }

/** A series week by week: absent is not zero. */
export function statesOf(series: FigureSeries, weeks: number): readonly FigureState[] {
  const states: FigureState[] = new Array<FigureState>(weeks).fill(absent)
  for (const [at, week] of series.weeks.entries()) states[week] = stateOf(series, at)
  return states
}

/** What one week says of a series. */
export function stateIn(series: FigureSeries, week: number): FigureState {
  const at = series.weeks.indexOf(week)
  return at === -1 ? absent : stateOf(series, at)
}

function stateOf({ values, lines }: FigureSeries, at: number): FigureState {
  const value = values[at] ?? null
  const line = lines[at] as number
  return value === null ? { kind: 'empty', line } : { kind: 'value', value, line }
}
