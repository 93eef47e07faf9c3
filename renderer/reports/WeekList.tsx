import { ChevronRight } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { ReportSummary } from '../../shared/ipc/contract.ts'
import { actions, run } from '../app/actions.ts'
import { Cut } from '../ui/Cut.tsx'
import { printDay, printLongDay } from '../ui/dates.ts'
import { useLocale, useT } from '../ui/translate.ts'
import { useReports } from './reportsStore.ts'
import { groupByYear, type WeekRow, type YearGroup, yearOf } from './weekGroups.ts'
import { printWeekNumber } from './weekNames.ts'
import './WeekList.css'

/** Up to so many reports every year stands open at first. */
const allOpenUpTo = 160

/** The library by year and week. Arrow keys move, Enter opens. */
export function WeekList({ current }: { readonly current: ReportSummary | null }) {
  const t = useT()
  const reports = useReports((state) => state.reports)
  const groups = useMemo(() => groupByYear(reports), [reports])
  const [toggled, setToggled] = useState<ReadonlyMap<number | null, boolean>>(new Map())
  const list = useRef<HTMLElement>(null)
  const currentId = current?.id

  useEffect(() => {
    if (currentId !== undefined) list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [currentId])

  const currentYear = current === null ? undefined : yearOf(current)
  const isOpen = (group: YearGroup) =>
    toggled.get(group.year) ?? (reports.length <= allOpenUpTo || group === groups[0] || group.year === currentYear)

  if (reports.length === 0) return <p className="weeks-none">{t('weeks.none')}</p>
  return (
    <nav className="weeks-list" aria-label={t('weeks.title')} ref={list} onKeyDown={moveFocus}>
      {groups.map((group) => {
        const open = isOpen(group)
        return (
          <section key={group.year ?? 'undated'} className="weeks-year">
            <button
              type="button"
              className="weeks-year-title"
              aria-expanded={open}
              onClick={() => setToggled(new Map(toggled).set(group.year, !open))}
            >
              <span>{group.year === null ? t('weeks.undated') : t('weeks.years', { year: group.year })}</span>
              <ChevronRight className="weeks-year-mark" size={12} strokeWidth={2} aria-hidden />
              <span className="weeks-year-count">{group.rows.length}</span>
            </button>
            {open && (
              <ul>
                {group.rows.map((row) => (
                  <Row key={row.report.id} row={row} current={row.report.id === currentId} />
                ))}
              </ul>
            )}
          </section>
        )
      })}
    </nav>
  )
}

function Row({ row: { report, missing }, current }: { readonly row: WeekRow; readonly current: boolean }) {
  const t = useT()
  const locale = useLocale()
  const { week, date, title } = report
  return (
    <>
      <li>
        <button
          type="button"
          className="weeks-row"
          aria-current={current ? 'page' : undefined}
          // One stop for the Tab key; arrows move within.
          tabIndex={current ? 0 : -1}
          title={date === null ? title : `${title}\n${printLongDay(date, locale)}`}
          onClick={() => run(() => actions.showReport(report.id))}
        >
          {week === null ? (
            <Cut text={title === '' ? t('page.untitled') : title} />
          ) : (
            <span>{printWeekNumber(week, t)}</span>
          )}
          {date !== null && <span className="weeks-row-date">{printDay(date, locale)}</span>}
        </button>
      </li>
      {missing > 0 && (
        <li className="weeks-missing" aria-hidden>
          <span>{t('weeks.missing', { count: missing })}</span>
        </li>
      )}
    </>
  )
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('button')]
  const at = stops.indexOf(document.activeElement as HTMLElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: stops.length - 1 }[event.key]
  const next = to === undefined ? undefined : stops[to]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
