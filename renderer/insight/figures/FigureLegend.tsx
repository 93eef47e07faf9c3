import type { FigureHistory } from '../../../shared/insight/figures/figureHistory.ts'
import { stateIn } from '../../../shared/insight/figures/figureHistory.ts'
import type { LedgerIncident } from '../../../shared/insight/incidents/telling.ts'
import type { Decisions } from '../../../shared/report/decisions.ts'
import { isOutside } from '../../blocks/kpi/judgeKpi.ts'
import { printWeekNumber } from '../../reports/weekNames.ts'
import { Cut } from '../../ui/Cut.tsx'
import { printFullDay } from '../../ui/dates.ts'
import { useLocale, useT } from '../../ui/translate.ts'
import { dashes } from './chartColours.ts'
import type { DrawnSeries } from './chosenSeries.ts'
import { printState } from './figureText.ts'

export interface FigureLegendProps {
  readonly history: FigureHistory
  readonly drawn: readonly DrawnSeries[]
  /** The week whose values are read: the one below the cursor, else the newest. */
  readonly week: number
  readonly decisions: Decisions['kpis']
  /** Of that week. */
  readonly incidents: readonly LedgerIncident[]
  readonly onToggle: (key: string) => void
}

/** Every figure of the span: whether it is drawn, by what line, and its value in a week. */
export function FigureLegend({ history, drawn, week, decisions, incidents, onToggle }: FigureLegendProps) {
  const t = useT()
  const locale = useLocale()
  const told = history.weeks[week]
  return (
    <aside className="figure-legend" aria-label={t('figures.choose')}>
      {told !== undefined && (
        <p className="figure-legend-week">
          <span>{printWeekNumber(told.week, t)}</span>
          <span className="figure-legend-day">{printFullDay(told.date, locale)}</span>
        </p>
      )}
      <ul>
        {history.series.map((series) => {
          const line = drawn.find((one) => one.series === series)
          const state = stateIn(series, week)
          const decision = decisions[series.labelKey]
          const outside = state.kind === 'value' && decision !== undefined && isOutside(state.value, decision)
          return (
            <li key={series.key}>
              <button
                type="button"
                className="figure-name"
                aria-pressed={line !== undefined}
                onClick={() => onToggle(series.key)}
              >
                <LineMark style={line?.style ?? null} />
                <Cut className="figure-label" text={series.label} />
                <span className="figure-value" data-kind={state.kind} data-outside={outside || undefined}>
                  {outside && <span aria-hidden>▲ </span>}
                  {printState(state, series.unit, t)}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
      {incidents.length > 0 && (
        <div className="figure-incidents">
          <p>{t('figures.incidents', { count: incidents.length })}</p>
          {incidents.slice(0, 3).map((one) => (
            <p key={one.key} className="figure-incident">
              {one.summary}
            </p>
          ))}
        </div>
      )}
    </aside>
  )
}

/** How a figure's line looks; an empty box for one that isn't drawn. */
function LineMark({ style }: { readonly style: number | null }) {
  return (
    <svg className="figure-mark" width="20" height="12" viewBox="0 0 20 12" aria-hidden="true">
      {style === null ? (
        <rect x="4.5" y="0.5" width="11" height="11" rx="3" />
      ) : (
        <line
          x1="0"
          y1="6"
          x2="20"
          y2="6"
          style={{ stroke: `var(--series-${style + 1})` }}
          strokeDasharray={(dashes[style] ?? []).join(' ')}
        />
      )}
    </svg>
  )
}
