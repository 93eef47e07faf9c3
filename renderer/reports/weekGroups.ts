import type { ReportSummary } from '../../shared/ipc/calls/reports.ts'
import { daysBetween, mondayOf } from '../../shared/report/title/calendar.ts'

export interface WeekRow {
  readonly report: ReportSummary
  /** How many weeks lie without a report between this one and the next older one. */
  readonly missing: number
}
export interface YearGroup {
  /** null: reports without a week and a date. */
  readonly year: number | null
  readonly rows: readonly WeekRow[]
}

/** Newest first; reports without a date last, the last saved first. */
export function sortReports(reports: readonly ReportSummary[]): readonly ReportSummary[] {
  return [...reports].sort((a, b) => {
    if (a.date === null || b.date === null) {
      return Number(a.date === null) - Number(b.date === null) || b.savedAt - a.savedAt || b.id - a.id
    }
    return a.date === b.date ? b.id - a.id : a.date < b.date ? 1 : -1
  })
}

const grouped = new WeakMap<readonly ReportSummary[], readonly YearGroup[]>()

/** Years and their weeks, for reports in the order of `sortReports`; found out once for a list. */
export function groupByYear(sorted: readonly ReportSummary[]): readonly YearGroup[] {
  const groups = grouped.get(sorted) ?? groupsOf(sorted)
  grouped.set(sorted, groups)
  return groups
}

function groupsOf(sorted: readonly ReportSummary[]): readonly YearGroup[] {
  const groups: { year: number | null; rows: WeekRow[] }[] = []
  sorted.forEach((report, at) => {
    const year = yearOf(report)
    let group = groups.at(-1)
    if (group === undefined || group.year !== year) {
      group = groups.find((other) => other.year === year) ?? { year, rows: [] }
      if (group.rows.length === 0) groups.push(group)
    }
    group.rows.push(rowOf(report, sorted[at + 1]))
  })
  return groups
}

const known = new WeakMap<ReportSummary, { readonly older: ReportSummary | undefined; readonly row: WeekRow }>()

/** The same row as before, where nothing has changed: a list of thousands is grouped anew after each save. */
function rowOf(report: ReportSummary, older: ReportSummary | undefined): WeekRow {
  const made = known.get(report)
  if (made !== undefined && made.older === older) return made.row
  const row = { report, missing: missingBetween(older, report) }
  known.set(report, { older, row })
  return row
}

export function yearOf(report: ReportSummary): number | null {
  if (report.date === null) return null
  return report.week?.year ?? Number(report.date.slice(0, 4))
}

function missingBetween(older: ReportSummary | undefined, newer: ReportSummary): number {
  if (older === undefined || older.date === null || newer.date === null) return 0
  const weeks = Math.round(daysBetween(mondayOf(older.date), mondayOf(newer.date)) / 7)
  return Math.max(0, weeks - 1)
}
