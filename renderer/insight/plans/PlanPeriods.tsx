import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { doneRate, type PeriodPlans, unansweredOf } from '../../../shared/insight/plans/planSums.ts'
import type { Translate } from '../../../shared/messages/messages.ts'
import { useT } from '../../ui/translate.ts'

export interface PlanPeriodsProps {
  readonly periods: readonly PeriodPlans[]
  /** The chosen one, which the sums are of; null for all. */
  readonly year: number | null
}

/** A column and the space beside it, in pixels. */
const columnWidth = 92
/** Of the view. */
const mostWidth = 920

/**
 * The plans of each month, quarter or year as a column: how many there were and what became of them. Only what can be
 * seen is drawn.
 */
export function PlanPeriods({ periods, year }: PlanPeriodsProps) {
  const t = useT()
  const scroll = useRef<HTMLDivElement>(null)
  const newest = periods.at(-1)?.period
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled by React's compiler
  const columns = useVirtualizer({
    horizontal: true,
    count: periods.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => columnWidth,
    overscan: 0,
    initialRect: { width: mostWidth, height: 0 },
    initialOffset: () => Math.max(0, periods.length * columnWidth - mostWidth),
  })
  const shown = columns.getVirtualItems()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the newest is to be seen, and the older ones to be scrolled to
  useEffect(() => {
    if (scroll.current !== null) scroll.current.scrollLeft = scroll.current.scrollWidth
  }, [newest])
  const most = Math.max(1, ...periods.map(({ sums }) => sums.planned))
  return (
    <>
      <div className="plan-periods" ref={scroll}>
        <ol style={{ width: columns.getTotalSize(), paddingInlineStart: shown[0]?.start ?? 0 }}>
          {shown.map(({ index }) => {
            const told = periods[index]
            if (told === undefined) return null
            const isOther = year !== null && !told.period.startsWith(String(year))
            return <Column key={told.period} {...told} most={most} isOther={isOther} />
          })}
        </ol>
      </div>
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

interface ColumnProps extends PeriodPlans {
  /** The plans of the period that had most. */
  readonly most: number
  /** It is of another year than the sums are. */
  readonly isOther: boolean
}

function Column({ period, sums, most, isOther }: ColumnProps) {
  const t = useT()
  const rate = doneRate(sums)
  const parts = [
    ['rest', unansweredOf(sums) + sums.told],
    ['dropped', sums.dropped],
    ['slipped', sums.slipped],
    ['done', sums.done],
  ] as const
  return (
    <li className="plan-period" data-other={isOther || undefined} title={printSums({ period, sums }, t)}>
      <span className="plan-period-rate">{rate === null ? '–' : `${Math.round(rate)}%`}</span>
      <span className="plan-period-bar" aria-hidden>
        {parts.map(([part, count]) => (
          <span key={part} className={`plan-part plan-part-${part}`} style={{ height: `${(count / most) * 100}%` }} />
        ))}
      </span>
      <span className="plan-period-name">{printPeriod(period, t)}</span>
    </li>
  )
}

/** `2023-04`, `2023-Q2` and `2023` as a person writes them. */
function printPeriod(period: string, t: Translate): string {
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
