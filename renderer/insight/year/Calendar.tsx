import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import { type WeekState, weekState, weeksOfYear } from '../../../shared/insight/year/yearWeeks.ts'
import type { ReportSummary } from '../../../shared/ipc/calls/reports.ts'
import type { Translate } from '../../../shared/messages/messages.ts'
import type { WeekId } from '../../../shared/report/projection.ts'
import type { WeekNumbering } from '../../../shared/report/title/weekNumbering.ts'
import { run } from '../../app/run.ts'
import { navigation } from '../../reports/navigation.ts'
import { useReports } from '../../reports/reportsStore.ts'
import { groupByYear, type WeekRow, type YearGroup } from '../../reports/weekGroups.ts'
import { printWeekNumber } from '../../reports/weekNames.ts'
import { useSettings } from '../../settings/settingsStore.ts'
import { printDay } from '../../ui/dates.ts'
import { useLocale, useT } from '../../ui/translate.ts'
import { useGrowing } from '../../ui/useGrowing.ts'

/** In pixels: a year's name, four quarters, and the space below. */
const yearHeight = 224

interface Year {
  readonly year: number
  readonly rows: readonly WeekRow[]
}
interface Span {
  readonly first: WeekId
  readonly last: WeekId
}

/** Every year's weeks, the newest year first; weeks without a report between others are shown as missing. */
export function Calendar() {
  const scroll = useRef<HTMLDivElement>(null)
  const reports = useReports((state) => state.reports)
  const settings = useSettings()
  const numbering = settings?.weekNumbering ?? settings?.fittingNumberings[0] ?? 'weeknum2'
  const years = useMemo(() => yearsOf(groupByYear(reports)), [reports])
  const span = useMemo(() => spanOf(reports), [reports])
  const isWritten = useMemo(() => {
    const rowsOf = new Map(years.map(({ year, rows }) => [year, rows]))
    return ({ year, number }: WeekId) => rowsOf.get(year)?.some(({ report }) => report.week?.number === number) ?? false
  }, [years])
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled by React's compiler
  const virtual = useVirtualizer({
    count: years.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => yearHeight,
    overscan: 0,
    initialRect: { width: 0, height: window.innerHeight },
  })
  // The newest year first: each has some sixty buttons.
  const drawn = useGrowing(years.length, { first: 1, step: 3 })
  return (
    <div className="year-scroll" ref={scroll}>
      <div className="year-calendar" style={{ height: virtual.getTotalSize() }}>
        {virtual
          .getVirtualItems()
          .slice(0, drawn)
          .map(({ index, start }) => {
            const year = years[index]
            if (year === undefined) return null
            return (
              <section key={year.year} className="year" style={{ transform: `translateY(${start}px)` }}>
                <YearWeeks year={year} {...{ span, isWritten, numbering }} />
              </section>
            )
          })}
      </div>
    </div>
  )
}

interface YearWeeksProps {
  readonly year: Year
  readonly span: Span
  readonly isWritten: (week: WeekId) => boolean
  readonly numbering: WeekNumbering
}

function YearWeeks({ year: { year, rows }, span, isWritten, numbering }: YearWeeksProps) {
  const t = useT()
  const locale = useLocale()
  // Newest first; the week's own report is the older one of two.
  const reports = useMemo(
    () => new Map(rows.flatMap(({ report }) => (report.week === null ? [] : [[report.week.number, report]]))),
    [rows],
  )
  const weeks = useMemo(
    () =>
      weeksOfYear(year, numbering).map((week) => ({
        ...week,
        state: weekState({ year, number: week.number }, week.other, isWritten, span),
        report: reports.get(week.number) ?? null,
      })),
    [year, reports, span, isWritten, numbering],
  )
  const missing = weeks.filter(({ state }) => state === 'missing').length
  return (
    <>
      <h2>
        {t('weeks.years', { year })}
        <span className="year-counts">
          {t('year.written', { count: reports.size })}
          {missing > 0 && ` · ${t('year.missing', { count: missing })}`}
        </span>
      </h2>
      {[1, 2, 3, 4].map((quarter) => (
        <div key={quarter} className="year-quarter">
          <span className="year-quarter-name">{t('year.quarter', { quarter })}</span>
          {weeks
            .filter((week) => week.quarter === quarter)
            .map((week) => (
              <Cell key={week.number} {...week} {...{ year, t, locale }} />
            ))}
        </div>
      ))}
    </>
  )
}

interface CellProps {
  readonly year: number
  readonly number: number
  readonly from: string
  readonly to: string
  readonly state: WeekState
  readonly report: ReportSummary | null
  readonly t: Translate
  readonly locale: string
}

function Cell({ year, number, from, to, state, report, t, locale }: CellProps) {
  const days = from === to ? printDay(from, locale) : `${printDay(from, locale)} – ${printDay(to, locale)}`
  const name = printWeekNumber({ year, number }, t)
  if (report === null) {
    const title = `${name} ${days}${state === 'missing' ? `\n${t('year.noReport')}` : ''}`
    return (
      <span className={`year-week year-${state}`} title={title}>
        {number}
      </span>
    )
  }
  return (
    <button
      type="button"
      className="year-week year-written"
      title={`${report.title}\n${days}`}
      aria-label={`${name} ${days}`}
      onClick={() => run(() => navigation.showReport(report.id))}
    >
      {number}
    </button>
  )
}

/** All years from the newest to the oldest: one without any report between others is a year of missing weeks. */
function yearsOf(groups: readonly YearGroup[]): readonly Year[] {
  const rowsOf = new Map(groups.map(({ year, rows }) => [year, rows]))
  const written = groups.flatMap(({ year }) => year ?? [])
  const [newest, oldest] = [Math.max(...written), Math.min(...written)]
  const count = written.length === 0 ? 0 : newest - oldest + 1
  return Array.from({ length: count }, (_, back) => ({ year: newest - back, rows: rowsOf.get(newest - back) ?? [] }))
}

function spanOf(reports: readonly ReportSummary[]): Span {
  const isDated = ({ date }: ReportSummary) => date !== null
  const none = { year: 0, number: 0 }
  return { first: reports.findLast(isDated)?.week ?? none, last: reports.find(isDated)?.week ?? none }
}
