import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import { type WeekState, weekState, weeksOfYear } from '../../../shared/insight/year/yearWeeks.ts'
import type { ReportSummary } from '../../../shared/ipc/contract.ts'
import type { Translate } from '../../../shared/messages/messages.ts'
import type { WeekId } from '../../../shared/report/projection.ts'
import type { WeekNumbering } from '../../../shared/report/title/weekNumbering.ts'
import { actions, run } from '../../app/actions.ts'
import { useReports } from '../../reports/reportsStore.ts'
import { printWeekNumber } from '../../reports/weekNames.ts'
import { useSettings } from '../../settings/settingsStore.ts'
import { printDay } from '../../ui/dates.ts'
import { useLocale, useT } from '../../ui/translate.ts'
import { useGrowing } from '../../ui/useGrowing.ts'

/** In pixels: a year's name, four quarters, and the space below. */
const yearHeight = 224

interface Year {
  readonly year: number
  /** By the week's number; of several the one that stands for the week. */
  readonly reports: ReadonlyMap<number, ReportSummary>
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
  const { years, span } = useMemo(() => yearsOf(reports), [reports])
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
                <YearWeeks year={year} span={span} numbering={numbering} />
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
  readonly numbering: WeekNumbering
}

function YearWeeks({ year: { year, reports }, span, numbering }: YearWeeksProps) {
  const t = useT()
  const locale = useLocale()
  const weeks = useMemo(() => {
    const written = new Set(reports.keys())
    return weeksOfYear(year, numbering).map((week) => ({
      ...week,
      state: weekState({ year, number: week.number }, written, span),
      report: reports.get(week.number) ?? null,
    }))
  }, [year, reports, span, numbering])
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
      onClick={() => run(() => actions.showReport(report.id))}
    >
      {number}
    </button>
  )
}

function yearsOf(reports: readonly ReportSummary[]): { readonly years: readonly Year[]; readonly span: Span } {
  const years = new Map<number, Map<number, ReportSummary>>()
  const dated = reports.filter(({ date, week }) => date !== null && week !== null)
  for (const report of dated) {
    const { year, number } = report.week as WeekId
    const weeks = years.get(year) ?? new Map<number, ReportSummary>()
    // The list is newest first; the week's own report is the older one of two.
    weeks.set(number, report)
    years.set(year, weeks)
  }
  const [last, first] = [dated.at(0)?.week, dated.at(-1)?.week]
  const none = { year: 0, number: 0 }
  const names = [...years.keys()].sort((a, b) => b - a)
  const all = names.flatMap((year, at) => {
    const next = names[at + 1]
    // A year without any report between others is a year of missing weeks.
    const between = next === undefined ? [] : Array.from({ length: year - next - 1 }, (_, back) => year - 1 - back)
    return [year, ...between]
  })
  return {
    years: all.map((year) => ({ year, reports: years.get(year) ?? new Map<number, ReportSummary>() })),
    span: { first: first ?? none, last: last ?? none },
  }
}
