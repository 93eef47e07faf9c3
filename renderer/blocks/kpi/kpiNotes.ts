import { labelKey } from '../../../shared/blocks/kpi/labelKey.ts'
import type { KpiHistoryWeek } from '../../../shared/ipc/calls/history.ts'
import type { KpiProjection } from '../../../shared/report/projection.ts'
import { printWeekNumber } from '../../reports/weekNames.ts'
import type { Surroundings } from '../blockLook.ts'
import type { Mark, Note } from '../notes.ts'
import { betterOf, isOutside, meets, printRange } from './judgeKpi.ts'
import { type Before, pastsOf, sparkOf, valueBefore } from './kpiPast.ts'
import { printChange } from './printChange.ts'

/**
 * What stands beside a figure: the value before, the way from there and the weeks; below it, where a person decided on
 * them, its target and whether it is outside of what is normal.
 * @param part what pressing it opens
 */
export function kpiNotes(kpi: KpiProjection, part: string, surroundings: Surroundings): readonly Note[] {
  const { background, t, date } = surroundings
  const key = labelKey(kpi.label)
  const before = valueBefore(key, background)
  const past = pastsOf(background.kpiHistory).get(key) ?? []
  const decision = background.decisions.kpis[key]
  const better = betterOf(kpi.label, decision)
  const spark = sparkOf(past, kpi, date)
  const change = changeMark(kpi, before, better, surroundings)
  const marks: readonly Mark[] = [
    { text: before === null ? '' : weekName(before, surroundings), tone: 'quiet' },
    { text: before === null ? '' : shortValue(before, kpi.unit), tone: 'quiet' },
    change,
    ...(spark.length > 1 ? [{ text: '', spark, tone: change.tone ?? 'quiet' }] : []),
  ]
  const title =
    before === null
      ? {}
      : { title: t('margin.beforeTitle', { week: titleWeek(before, surroundings), value: before.written }) }
  const judged: Mark[] = []
  if (decision !== undefined && kpi.value !== null) {
    if (isOutside(kpi.value, decision))
      judged.push({
        text: t('instrument.outside', { range: printRange(decision, kpi.unit) }),
        tone: 'bad',
        sign: 'outside',
      })
  }
  if (decision?.target != null) {
    const target = `${decision.target}${kpi.unit}`
    const met = kpi.value === null ? null : meets(kpi.value, decision.target, better)
    judged.push(
      met === null
        ? { text: t('instrument.target', { target }), tone: 'quiet' }
        : {
            text: t(met ? 'instrument.targetMet' : 'instrument.targetMissed', { target }),
            tone: met ? 'good' : 'bad',
            sign: met ? 'met' : 'missed',
          },
    )
  }
  const isEmpty = marks.every(({ text, spark }) => text === '' && spark === undefined)
  return [
    isEmpty ? { marks: [{ text: t('instrument.setUp'), isHint: true }], part } : { marks, isRow: true, part, ...title },
    ...(judged.length === 0 ? [] : [{ marks: judged, part }]),
  ]
}

function changeMark(
  kpi: KpiProjection,
  before: Before | null,
  better: 'up' | 'down' | null,
  { t, background }: Surroundings,
): Mark {
  if (before === null) {
    // Known only once all weeks are read; the first report of all has nothing to be new against.
    const isFirst = background.complete && background.kpiHistory.length > 0 && kpi.value !== null
    return { text: isFirst ? t('instrument.first') : '', tone: 'quiet' }
  }
  if (kpi.value === null) return { text: t('instrument.noValue'), tone: 'quiet' }
  if (kpi.unit !== before.unit) return { text: t('instrument.otherUnit'), tone: 'quiet' }
  if (kpi.value === before.value) return { text: t('margin.same'), tone: 'quiet' }
  const rose = kpi.value > before.value
  return {
    text: printChange(before.value, kpi.value, kpi.unit, t),
    arrow: rose ? 'up' : 'down',
    ...(better === null ? {} : { tone: rose === (better === 'up') ? 'good' : 'bad' }),
  }
}

/** The unit stands in the line already, so a long figure goes without it. */
function shortValue({ written, unit }: Before, own: string): string {
  return written.length > longValue && unit === own ? written.slice(0, written.length - unit.length).trim() : written
}
const longValue = 7

/** As short as it fits beside the value. */
function weekName({ week }: Before, { t, earlierWeek = t('instrument.before') }: Surroundings): string {
  return week === null ? earlierWeek : nameOfWeek(week, t)
}

function titleWeek({ week }: Before, { t, earlierWeek = t('margin.before') }: Surroundings): string {
  return week === null ? earlierWeek : nameOfWeek(week, t)
}

/** `第06周`, else the report's day. */
export function nameOfWeek({ week, date }: KpiHistoryWeek, t: Surroundings['t']): string {
  return week === null ? date : printWeekNumber(week, t)
}
