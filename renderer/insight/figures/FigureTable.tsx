import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { FigureHistory, FigureSeries } from '../../../shared/insight/figures/figureHistory.ts'
import { statesOf } from '../../../shared/insight/figures/figureHistory.ts'
import type { Decisions } from '../../../shared/report/decisions.ts'
import { run } from '../../app/run.ts'
import { isOutside } from '../../blocks/kpi/judgeKpi.ts'
import { navigation } from '../../reports/navigation.ts'
import { printWeekNumber } from '../../reports/weekNames.ts'
import { printFullDay } from '../../ui/dates.ts'
import { useLocale, useT } from '../../ui/translate.ts'
import { nameOf, printState } from './figureText.ts'

export interface FigureTableProps {
  readonly history: FigureHistory
  readonly series: readonly FigureSeries[]
  readonly decisions: Decisions['kpis']
  readonly scroller: RefObject<HTMLElement | null>
}

const rowHeight = 32

/** The same figures week by week, the newest first; a value leads to its line. */
export function FigureTable({ history, series, decisions, scroller }: FigureTableProps) {
  const t = useT()
  const locale = useLocale()
  const table = useRef<HTMLTableElement>(null)
  const [above, setAbove] = useState(0)
  const { weeks } = history
  const columns = useMemo(() => series.map((one) => statesOf(one, weeks.length)), [series, weeks])
  useLayoutEffect(() => {
    const element = table.current
    if (element === null) return
    // What stands above it grows and shrinks with what is chosen.
    const moved = new ResizeObserver(() => setAbove(element.offsetTop))
    for (const other of element.parentElement?.children ?? []) moved.observe(other)
    return () => moved.disconnect()
  }, [])
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const rows = useVirtualizer({
    count: weeks.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    scrollMargin: above,
    overscan: 12,
  })
  const grid = { gridTemplateColumns: `176px repeat(${series.length}, minmax(104px, 1fr))` }
  return (
    <table
      className="figure-table"
      aria-label={t('figures.table')}
      aria-rowcount={weeks.length + 1}
      ref={table}
      style={{ minWidth: 176 + 104 * series.length }}
    >
      <thead className="figure-heads">
        <tr className="figure-row" style={grid}>
          <th scope="col">{t('figures.week')}</th>
          {series.map((one) => (
            <th key={one.key} scope="col" title={nameOf(one, t)}>
              {one.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="figure-rows" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const at = weeks.length - 1 - index
          const told = weeks[at]
          if (told === undefined) return null
          return (
            <tr
              key={told.report}
              className="figure-row"
              aria-rowindex={index + 2}
              style={{ ...grid, transform: `translateY(${start - above}px)` }}
            >
              <th scope="row" className="figure-week">
                {printWeekNumber(told.week, t)}
                <span className="figure-day">{printFullDay(told.date, locale)}</span>
              </th>
              {series.map((one, column) => {
                const state = columns[column]?.[at]
                const decision = decisions[one.labelKey]
                const outside = state?.kind === 'value' && decision !== undefined && isOutside(state.value, decision)
                const text = printState(state, one.unit, t)
                return (
                  <td key={one.key} className="figure-cell" data-outside={outside || undefined}>
                    {state === undefined || state.kind === 'absent' ? (
                      <span className="figure-absent">{text}</span>
                    ) : (
                      <button
                        type="button"
                        data-kind={state.kind}
                        onClick={() => run(() => navigation.showLine(told.report, state.line))}
                      >
                        {outside && <span aria-hidden>▲ </span>}
                        {text}
                      </button>
                    )}
                  </td>
                )
              })}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
