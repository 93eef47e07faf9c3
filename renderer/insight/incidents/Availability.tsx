import type { FigureHistory, FigureSeries } from '../../../shared/insight/figures/figureHistory.ts'
import {
  availabilityAfter,
  isAvailability,
  minutesDown,
  statedAvailability,
} from '../../../shared/insight/incidents/availability.ts'
import type { LedgerSums } from '../../../shared/insight/incidents/ledgerSums.ts'
import { daysOfYear } from '../../../shared/insight/span.ts'
import type { Decisions } from '../../../shared/report/decisions.ts'
import { printWeekNumber } from '../../reports/weekNames.ts'
import { useT } from '../../ui/translate.ts'

export interface AvailabilityProps {
  readonly year: number
  readonly figures: FigureHistory
  readonly decisions: Decisions['kpis']
  /** Of the whole year, whatever of it is shown. */
  readonly sums: LedgerSums
}

/** The year's availability as the reports state it, in minutes, beside the minutes of its incidents. */
export function Availability({ year, figures, decisions, sums }: AvailabilityProps) {
  const t = useT()
  const stated = figures.series.filter(isAvailability).flatMap((series) => lastOf(series, figures) ?? [])
  const days = daysOfYear(year)
  return (
    <section className="availability" aria-label={t('incidents.availability')}>
      <h2 className="ledger-heading">{t('incidents.availability')}</h2>
      <dl>
        {stated.map(({ series, percent, at }) => {
          const { ofYear, toDate } = statedAvailability(percent, at.date)
          const target = decisions[series.labelKey]?.target ?? null
          return (
            <div key={series.key} className="availability-row">
              <dt>
                {series.label} <strong>{percent}%</strong>
                <span className="availability-note">{printWeekNumber(at.week, t)}</span>
              </dt>
              <dd>
                {t('incidents.stated', { year: printMinutes(ofYear), toDate: printMinutes(toDate) })}
                {target !== null && (
                  <span
                    className="availability-target"
                    data-over={sums.minutes > minutesDown(target, days) || undefined}
                  >
                    {t('incidents.target', { target, minutes: printMinutes(minutesDown(target, days)) })}
                  </span>
                )}
              </dd>
            </div>
          )
        })}
        <div className="availability-row">
          <dt>
            {t('incidents.told')} <strong>{t('margin.minutes', { minutes: printMinutes(sums.minutes) })}</strong>
            <span className="availability-note">{t('incidents.toldOf', { timed: sums.timed, count: sums.count })}</span>
          </dt>
          <dd>{t('incidents.wouldBe', { percent: availabilityAfter(sums.minutes, days).toFixed(4) })}</dd>
        </div>
      </dl>
      <p className="availability-note">
        {stated.length === 0 ? `${t('incidents.notStated')} ` : ''}
        {t('incidents.assumed', { days })}
      </p>
    </section>
  )
}

function lastOf(series: FigureSeries, { weeks }: FigureHistory) {
  const entry = series.values.findLastIndex((value) => value !== null)
  const [percent, at] = [series.values[entry], weeks[series.weeks[entry] ?? -1]]
  return percent == null || at === undefined ? null : { series, percent, at }
}

/** With a digit behind the point, where there is one to tell. */
function printMinutes(minutes: number): string {
  return String(Number(minutes.toFixed(1)))
}
