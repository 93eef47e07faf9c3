import { labelKey } from '../../blocks/kpi/labelKey.ts'
import type { FigureSeries } from './figureHistory.ts'

/** A figure as a report has it. */
export interface FigureRow {
  /** Position of its week. */
  readonly week: number
  readonly label: string
  readonly value: number | null
  readonly unit: string
  readonly line: number
}

interface Growing {
  label: string
  readonly labelKey: string
  readonly unit: string
  readonly weeks: number[]
  readonly values: (number | null)[]
  readonly lines: number[]
}

/**
 * Figures as series. Labels that are one by `labelKey` are one series, unless their units differ: minutes and seconds
 * are never drawn as one line. A figure without a value or unit belongs to the label's last series. Of a figure that a
 * week has twice, the first counts.
 * @param rows by week rising, and within a week in reading order
 */
export function seriesOf(rows: Iterable<FigureRow>): readonly FigureSeries[] {
  const labels = new Map<string, { readonly key: string; readonly units: Map<string, Growing>; last: Growing }>()
  const keys = new Map<string, string>()
  for (const row of rows) {
    const key = keys.get(row.label) ?? labelKey(row.label)
    keys.set(row.label, key)
    const unit = labelKey(row.unit)
    const known = labels.get(key)
    const bare = row.value === null && row.unit === ''
    const series = (bare ? known?.last : known?.units.get(unit)) ?? begin(row, key)
    if (known === undefined) labels.set(key, { key, units: new Map([[unit, series]]), last: series })
    else {
      known.units.set(labelKey(series.unit), series)
      known.last = series
    }
    if (series.weeks.at(-1) === row.week) continue
    series.label = row.label
    series.weeks.push(row.week)
    series.values.push(row.value)
    series.lines.push(row.line)
  }
  const all = [...labels.values()].flatMap(({ key, units }) =>
    [...units].map(([unit, series]): FigureSeries => ({ ...series, key: units.size > 1 ? `${key}\n${unit}` : key })),
  )
  return all.sort((a, b) => (b.weeks.at(-1) as number) - (a.weeks.at(-1) as number) || lastLine(a) - lastLine(b) || 0)
}

function begin({ label, unit }: FigureRow, key: string): Growing {
  return { label, labelKey: key, unit, weeks: [], values: [], lines: [] }
}

function lastLine({ lines }: FigureSeries): number {
  return lines.at(-1) as number
}
