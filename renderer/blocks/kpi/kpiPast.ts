import { labelKey } from '../../../shared/blocks/kpi/labelKey.ts'
import type { KpiHistoryValue, KpiHistoryWeek } from '../../../shared/ipc/calls/history.ts'
import { blockText } from '../../../shared/report/blockText.ts'
import type { IsoDate } from '../../../shared/report/projection.ts'
import type { Reading } from '../../../shared/report/reading.ts'
import { daysBetween, mondayOf } from '../../../shared/report/title/calendar.ts'
import type { Background } from '../../reports/background.ts'
import { type SparkPoint, sparkWeeks } from '../drawShapes.ts'
import { figuresOf } from './figures.ts'

/** A figure in a report before. */
export interface KpiWeek {
  readonly week: KpiHistoryWeek
  readonly value: number | null
  readonly unit: string
}

const histories = new WeakMap<readonly KpiHistoryWeek[], ReadonlyMap<string, readonly KpiWeek[]>>()

/** What each figure was in the reports before, newest first, by its label's key; of two of one label the first. */
export function pastsOf(history: readonly KpiHistoryWeek[]): ReadonlyMap<string, readonly KpiWeek[]> {
  const known = histories.get(history)
  if (known !== undefined) return known
  const pasts = new Map<string, KpiWeek[]>()
  for (const week of history) {
    for (const { label, value, unit } of week.kpis) {
      const key = labelKey(label)
      const past = pasts.get(key)
      if (past === undefined) pasts.set(key, [{ week, value, unit }])
      else if (past.at(-1)?.week !== week) past.push({ week, value, unit })
    }
  }
  histories.set(history, pasts)
  return pasts
}

/** The last value before this week. */
export interface Before {
  readonly value: number
  readonly unit: string
  /** As it stands in its report, where that is at hand. */
  readonly written: string
  /** null: it is of the nearest report before. */
  readonly week: KpiHistoryWeek | null
}

export function valueBefore(key: string, { weeks, kpiHistory }: Background): Before | null {
  const nearest = weeks[0]
  const told = nearest === undefined ? undefined : valuesIn(nearest.reading).get(key)
  if (told !== undefined) return told
  const last = pastsOf(kpiHistory)
    .get(key)
    ?.find(({ value }) => value !== null)
  if (last?.value == null) return null
  const isNearest = last.week.report === nearest?.report.id
  return {
    value: last.value,
    unit: last.unit,
    written: `${last.value}${last.unit}`,
    week: isNearest ? null : last.week,
  }
}

const values = new WeakMap<Reading, ReadonlyMap<string, Before>>()

/** The values of a report as they are written in it. */
function valuesIn(reading: Reading): ReadonlyMap<string, Before> {
  const known = values.get(reading)
  if (known !== undefined) return known
  const found = new Map<string, Before>()
  for (const one of reading.recognised) {
    if (one.kind !== 'kpi') continue
    const { text } = blockText(one.block)
    for (const { kpi, value, unit } of figuresOf(one)) {
      const key = labelKey(kpi.label)
      const written = text.slice(value.from, Math.max(unit.to, value.to))
      if (kpi.value !== null && !found.has(key))
        found.set(key, { value: kpi.value, unit: kpi.unit, written, week: null })
    }
  }
  values.set(reading, found)
  return found
}

/**
 * The last twelve weeks that have a value in this unit, this week's among them.
 * @param date the report's own day; without one its reports are counted instead of weeks
 */
export function sparkOf(
  past: readonly KpiWeek[],
  now: Pick<KpiHistoryValue, 'value' | 'unit'>,
  date: IsoDate | null,
): readonly SparkPoint[] {
  const own = now.value === null ? [] : [{ ago: 0, value: now.value }]
  const earlier = past.flatMap(({ week, value, unit }, at) => {
    const ago = date === null ? at + 1 : daysBetween(mondayOf(week.date), mondayOf(date)) / 7
    return value === null || unit !== now.unit || ago < 1 ? [] : [{ ago, value }]
  })
  return [...own, ...earlier.slice(0, sparkWeeks - own.length)]
}

/** A figure that reports before had and this one hasn't. */
export interface GoneKpi {
  readonly label: string
  readonly key: string
  /** The first report without it; null: this one is. */
  readonly since: KpiHistoryWeek | null
  readonly last: KpiWeek
}

/** Told for this many reports; after that it was meant. */
const toldFor = 12

/** @param keys the labels that the report has */
export function goneKpis(keys: ReadonlySet<string>, history: readonly KpiHistoryWeek[]): readonly GoneKpi[] {
  const gone: GoneKpi[] = []
  for (const [key, past] of pastsOf(history)) {
    const last = past[0]
    if (last === undefined || keys.has(key)) continue
    const at = history.indexOf(last.week)
    if (at >= toldFor) continue
    const label = last.week.kpis.find((kpi) => labelKey(kpi.label) === key)?.label ?? key
    gone.push({ label, key, since: history[at - 1] ?? null, last })
  }
  return gone
}
