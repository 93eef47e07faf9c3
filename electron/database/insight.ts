import type { FigureWeek } from '../../shared/insight/figures/figureHistory.ts'
import type { FigureRow } from '../../shared/insight/figures/seriesOf.ts'
import type { Telling } from '../../shared/insight/incidents/telling.ts'
import type { Span } from '../../shared/insight/span.ts'
import type { CauseSide, Finder, IsoDate, IsoMinute } from '../../shared/report/projection.ts'
import { type ReadableDatabase, sql } from './connection.ts'

/** Beyond every day of a report. */
const firstDay = '0000-00-00'
const lastDay = '9999-99-99'

/**
 * The weeks of a span, oldest first. None is in the trash, and each speaks once: by its report of the newest date, of
 * several of that date by the one that stands for the week.
 */
export function listWeeks(db: ReadableDatabase, { from, to }: Span): readonly FigureWeek[] {
  const source = `SELECT id, date, week_year AS year, week_number AS number FROM reports
    WHERE trashed_at IS NULL AND date BETWEEN ? AND ? ORDER BY date DESC, beside, id DESC`
  const seen = new Set<string>()
  const weeks: FigureWeek[] = []
  for (const row of sql<[string, string], WeekRow>(db, source).iterate(from ?? firstDay, to ?? lastDay)) {
    const week = `${row.year}-${row.number}`
    if (seen.has(week)) continue
    seen.add(week)
    weeks.push({ report: row.id, date: row.date, week: { year: row.year, number: row.number } })
  }
  return weeks.reverse()
}
interface WeekRow {
  readonly id: number
  readonly date: IsoDate
  readonly year: number
  readonly number: number
}

/** So many weeks' figures are asked for together. */
const weeksAtOnce = 200

/** The figures of these weeks, in their order. */
export function* figureRows(db: ReadableDatabase, weeks: readonly FigureWeek[]): Generator<FigureRow> {
  const source = `SELECT report_id AS report, label, value, unit, line FROM kpi_values
    WHERE report_id IN (SELECT value FROM json_each(?)) ORDER BY report_id, position`
  type Row = Omit<FigureRow, 'week'> & { readonly report: number }
  const rowsOf = sql<[string], Row>(db, source)
  for (let from = 0; from < weeks.length; from += weeksAtOnce) {
    const some = weeks.slice(from, from + weeksAtOnce)
    const byReport = Map.groupBy(rowsOf.all(JSON.stringify(some.map(({ report }) => report))), ({ report }) => report)
    for (const [at, { report }] of some.entries()) {
      for (const { label, value, unit, line } of byReport.get(report) ?? []) {
        yield { week: from + at, label, value, unit, line }
      }
    }
  }
}

const told = `report_id, line, start_at, end_at, duration_minutes, summary, cause, handling, found_by, cause_side, level,
  under_review, impact, impacts, date, week_year, week_number`

/** The incidents that began in a span, and those without a time whose report is of it. */
export function listTellings(db: ReadableDatabase, { from, to }: Span): readonly Telling[] {
  const dated = `SELECT ${told} FROM incidents JOIN reports ON reports.id = report_id
    WHERE start_at BETWEEN ? AND ? AND trashed_at IS NULL`
  const undated = `SELECT ${told} FROM reports JOIN incidents ON report_id = reports.id
    WHERE trashed_at IS NULL AND date BETWEEN ? AND ? AND start_at IS NULL`
  const undatable = `SELECT ${told} FROM reports JOIN incidents ON report_id = reports.id
    WHERE trashed_at IS NULL AND date IS NULL AND start_at IS NULL`
  const [first, last] = [from ?? firstDay, to ?? lastDay]
  const rows = [
    ...sql<[string, string], TellingRow>(db, dated).all(first, `${last}T99:99`),
    ...sql<[string, string], TellingRow>(db, undated).all(first, last),
    ...(to === null ? sql<[], TellingRow>(db, undatable).all() : []),
  ]
  return rows.map(tellingOf)
}
interface TellingRow extends Pick<Telling, 'line' | 'summary' | 'cause' | 'handling' | 'level' | 'impact' | 'date'> {
  readonly report_id: number
  readonly start_at: IsoMinute | null
  readonly end_at: IsoMinute | null
  readonly duration_minutes: number | null
  readonly found_by: Finder | null
  readonly cause_side: CauseSide | null
  readonly under_review: number
  readonly impacts: string
  readonly week_year: number | null
  readonly week_number: number | null
}

function tellingOf(row: TellingRow): Telling {
  const { report_id: report, week_year: year, week_number: number, line, summary, cause, handling } = row
  return {
    report,
    date: row.date,
    week: year === null || number === null ? null : { year, number },
    line,
    start: row.start_at,
    end: row.end_at,
    durationMinutes: row.duration_minutes,
    summary,
    cause,
    handling,
    foundBy: row.found_by,
    causeSide: row.cause_side,
    level: row.level,
    underReview: row.under_review === 1,
    impact: row.impact,
    impacts: row.impacts === '[]' ? [] : (JSON.parse(row.impacts) as readonly string[]),
  }
}
