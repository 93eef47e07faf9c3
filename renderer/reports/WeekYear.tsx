import { useVirtualizer } from '@tanstack/react-virtual'
import { ChevronRight } from 'lucide-react'
import { memo, type RefObject } from 'react'
import { run } from '../app/run.ts'
import { Cut } from '../ui/Cut.tsx'
import { printDay, printLongDay } from '../ui/dates.ts'
import { useLocale, useT } from '../ui/translate.ts'
import { navigation } from './navigation.ts'
import type { WeekRow, YearGroup } from './weekGroups.ts'
import { printWeekNumber } from './weekNames.ts'

/** In pixels, as the style sheet sets them: a year's name, a week, a break of weeks without a report, the space below. */
const [titleHeight, rowHeight, missingHeight, spaceBelow] = [28, 32, 20, 16]

export function heightOfYear({ rows }: YearGroup, isOpen: boolean): number {
  return titleHeight + (isOpen ? heightOfRows(rows) : 0) + spaceBelow
}
/** From the top of an open year to the middle of a report's row. */
export function depthInYear({ rows }: YearGroup, report: number): number {
  const above = rows.slice(
    0,
    rows.findIndex((row) => row.report.id === report),
  )
  return titleHeight + heightOfRows(above) + rowHeight / 2
}
function heightOfRows(rows: readonly WeekRow[]): number {
  return rows.reduce((sum, { missing }) => sum + rowHeight + (missing > 0 ? missingHeight : 0), 0)
}

/** A calendar year has fewer; reports without a date may be thousands: of so many only those that can be seen are drawn. */
const mostDrawn = 100

export interface WeekYearProps {
  readonly group: YearGroup
  /** What scrolls, and where in it this begins, in pixels. */
  readonly list: RefObject<HTMLElement | null>
  readonly top: number
  readonly isOpen: boolean
  /** The report that is on the page, where it is one of these. */
  readonly current: number | null
  readonly onToggle: (year: number | null, open: boolean) => void
}

/** A year and its weeks. */
export const WeekYear = memo(function WeekYear(props: WeekYearProps) {
  const { group, isOpen, current, onToggle } = props
  const { year, rows } = group
  const t = useT()
  return (
    <section className="weeks-year">
      <button type="button" className="weeks-year-title" aria-expanded={isOpen} onClick={() => onToggle(year, !isOpen)}>
        <span>{year === null ? t('weeks.undated') : t('weeks.years', { year })}</span>
        <ChevronRight className="weeks-year-mark" size={12} strokeWidth={2} aria-hidden />
        <span className="weeks-year-count">{rows.length}</span>
      </button>
      {isOpen &&
        (rows.length > mostDrawn ? (
          <LongRows {...props} />
        ) : (
          <ul>
            {rows.map((row) => (
              <Row key={row.report.id} row={row} isCurrent={row.report.id === current} />
            ))}
          </ul>
        ))}
    </section>
  )
}, isSame)

function LongRows({ group: { rows }, list, top, current }: WeekYearProps) {
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled by React's compiler
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current,
    estimateSize: (at) => heightOfRows(rows.slice(at, at + 1)),
    getItemKey: (at) => rows[at]?.report.id ?? at,
    scrollMargin: top + titleHeight,
    // Keys go on from what has the focus to what is drawn beside it.
    overscan: 20,
    initialRect: { width: 0, height: window.innerHeight },
    initialOffset: () => list.current?.scrollTop ?? 0,
  })
  const shown = virtual.getVirtualItems()
  const [first, last] = [shown[0], shown.at(-1)]
  const padding = {
    paddingTop: (first?.start ?? 0) - virtual.options.scrollMargin,
    paddingBottom: virtual.getTotalSize() - ((last?.end ?? 0) - virtual.options.scrollMargin),
  }
  return (
    <ul style={padding}>
      {shown.map(({ index, key }) => {
        const row = rows[index]
        return row && <Row key={String(key)} row={row} isCurrent={row.report.id === current} />
      })}
    </ul>
  )
}

function isSame(before: WeekYearProps, now: WeekYearProps): boolean {
  const [rows, others] = [before.group.rows, now.group.rows]
  return (
    before.isOpen === now.isOpen &&
    before.current === now.current &&
    (before.top === now.top || rows.length <= mostDrawn) &&
    before.onToggle === now.onToggle &&
    before.group.year === now.group.year &&
    rows.length === others.length &&
    rows.every((row, at) => row === others[at])
  )
}

interface RowProps {
  readonly row: WeekRow
  readonly isCurrent: boolean
}

const Row = memo(function Row({ row: { report, missing }, isCurrent }: RowProps) {
  const t = useT()
  const locale = useLocale()
  const { week, date, title } = report
  return (
    <>
      <li>
        <button
          type="button"
          className="weeks-row"
          aria-current={isCurrent ? 'page' : undefined}
          // One stop for the Tab key; arrows move within.
          tabIndex={isCurrent ? 0 : -1}
          title={date === null ? title : `${title}\n${printLongDay(date, locale)}`}
          onClick={() => run(() => navigation.showReport(report.id))}
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
})
