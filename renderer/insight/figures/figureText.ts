import { printCsv } from '../../../shared/insight/csv.ts'
import type { FigureSeries, FigureState, FigureWeek } from '../../../shared/insight/figures/figureHistory.ts'
import { statesOf } from '../../../shared/insight/figures/figureHistory.ts'
import type { Translate } from '../../../shared/messages/messages.ts'
import { printWeekId } from '../../../shared/report/title/weekNumbering.ts'

/** `出票成功率（%）`; a figure without a unit bears its label only. */
export function nameOf({ label, unit }: Pick<FigureSeries, 'label' | 'unit'>, t: Translate): string {
  return unit === '' ? label : t('figures.named', { label, unit })
}

/** `99.95%`; how a value is missing in a word. */
export function printState(state: FigureState | undefined, unit: string, t: Translate): string {
  if (state === undefined || state.kind === 'absent') return t('figures.absent')
  return state.kind === 'empty' ? t('figures.empty') : `${state.value}${unit}`
}

/** Weeks by figures; a figure that a week lacks, or has without a value, is an empty cell. */
export function figuresCsv(weeks: readonly FigureWeek[], series: readonly FigureSeries[], t: Translate): string {
  const columns = series.map((one) => statesOf(one, weeks.length))
  const rows = weeks.map(({ week, date }, at) => [
    printWeekId(week),
    date,
    ...columns.map((states) => {
      const state = states[at]
      return state?.kind === 'value' ? state.value : null
    }),
  ])
  return printCsv([t('figures.week'), t('figures.date'), ...series.map((one) => nameOf(one, t))], rows)
}
