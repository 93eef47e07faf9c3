import { useEffect, useRef } from 'react'
import { doneRate, type PeriodPlans, unansweredOf } from '../../../shared/insight/plans/planSums.ts'
import type { Translate } from '../../../shared/messages/messages.ts'
import { useT } from '../../ui/translate.ts'

export interface PlanPeriodsProps {
  readonly periods: readonly PeriodPlans[]
  /** The chosen one, which the sums are of; null for all. */
  readonly year: number | null
}

/** The plans of each month, quarter or year as a column: how many there were and what became of them. */
export function PlanPeriods({ periods, year }: PlanPeriodsProps) {
  const t = useT()
  const scroll = useRef<HTMLOListElement>(null)
  const newest = periods.at(-1)?.period
  // biome-ignore lint/correctness/useExhaustiveDependencies: the newest is to be seen, and the older ones to be scrolled to
  useEffect(() => {
    if (scroll.current !== null) scroll.current.scrollLeft = scroll.current.scrollWidth
  }, [newest])
  const most = Math.max(1, ...periods.map(({ sums }) => sums.planned))
  return (
    <>
      <ol className="plan-periods" ref={scroll}>
        {periods.map(({ period, sums }) => {
          const rate = doneRate(sums)
          const parts = [
            ['rest', unansweredOf(sums) + sums.told],
            ['dropped', sums.dropped],
            ['slipped', sums.slipped],
            ['done', sums.done],
          ] as const
          return (
            <li
              key={period}
              className="plan-period"
              data-other={(year !== null && !period.startsWith(String(year))) || undefined}
              title={printSums({ period, sums }, t)}
            >
              <span className="plan-period-rate">{rate === null ? '–' : `${Math.round(rate)}%`}</span>
              <span className="plan-period-bar" aria-hidden>
                {parts.map(([part, count]) => (
                  <span
                    key={part}
                    className={`plan-part plan-part-${part}`}
                    style={{ height: `${(count / most) * 100}%` }}
                  />
                ))}
              </span>
              <span className="plan-period-name">{printPeriod(period, t)}</span>
            </li>
          )
        })}
      </ol>
      <ul className="plan-legend" aria-hidden>
        {(['done', 'slipped', 'dropped', 'rest'] as const).map((part) => (
          <li key={part}>
            <span className={`plan-swatch plan-part-${part}`} />
            {part === 'rest' ? t('plans.rest') : t(`plans.fate.${part}`)}
          </li>
        ))}
      </ul>
    </>
  )
}

/** `2023-04`, `2023-Q2` and `2023` as a person writes them. */
export function printPeriod(period: string, t: Translate): string {
  const [year = '', part] = period.split('-')
  if (part === undefined) return t('weeks.years', { year })
  if (part.startsWith('Q')) return t('plans.quarterName', { year, quarter: part.slice(1) })
  return t('plans.monthName', { year, month: Number(part) })
}

function printSums({ period, sums }: PeriodPlans, t: Translate): string {
  const { planned, done, slipped, dropped, told } = sums
  const words = { planned, done, slipped, dropped, told, unanswered: unansweredOf(sums) }
  return `${printPeriod(period, t)}\n${t('plans.sums', words)}`
}
