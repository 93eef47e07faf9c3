import type { EarlierReflection, KpiHistoryValue, KpiHistoryWeek } from '../../shared/ipc/calls/history.ts'
import type { IsoDate } from '../../shared/report/projection.ts'
import { type ReadableDatabase, sql } from './connection.ts'
import { findSummary } from './reports.ts'

/**
 * What the reports before a day hold. None is in the trash, and each week speaks once: by its report of the newest date,
 * of several of that date by the one that stands for the week. All of it reads the index of live reports in its order.
 */
interface DatedRow {
  readonly id: number
  readonly date: IsoDate
  readonly year: number
  readonly number: number
}
const datedBefore = `SELECT id, date, week_year AS year, week_number AS number FROM reports
  WHERE trashed_at IS NULL AND date < ?`
const newestFirst = 'ORDER BY date DESC, beside, id DESC'

/** The reports of the weeks before a day, newest first. */
export function listIdsBefore(db: ReadableDatabase, date: IsoDate, count: number): readonly number[] {
  return newestOfWeeks(db, `${datedBefore} ${newestFirst}`, date, count).map(({ id }) => id)
}

/** Their figures. */
export function listKpisBefore(db: ReadableDatabase, date: IsoDate, count: number): readonly KpiHistoryWeek[] {
  const titleOf = sql<[number], string>(db, 'SELECT title FROM reports WHERE id = ?').pluck()
  const source = 'SELECT label, value, unit FROM kpi_values WHERE report_id = ? ORDER BY position'
  const kpisOf = sql<[number], KpiHistoryValue>(db, source)
  return newestOfWeeks(db, `${datedBefore} ${newestFirst}`, date, count).map(({ id, date, year, number }) => ({
    report: id,
    title: titleOf.get(id) ?? '',
    date,
    week: { year, number },
    kpis: kpisOf.all(id),
  }))
}

// 10 is the end of a line, 12288 the ideographic space.
const saysSomething =
  "EXISTS (SELECT 1 FROM reflections WHERE report_id = reports.id AND trim(text, char(10, 32, 12288)) <> '')"

/** The last reflections before a day that say something, newest first. */
export function listReflectionsBefore(
  db: ReadableDatabase,
  date: IsoDate,
  count: number,
): readonly EarlierReflection[] {
  const source = `${datedBefore} AND ${saysSomething} ${newestFirst}`
  return newestOfWeeks(db, source, date, count).map(({ id }) => reflectionOf(db, id))
}

/** Of the reflections from one day to another that say something the nearest to a third one, of two the newer one. */
export function findReflectionNear(
  db: ReadableDatabase,
  date: IsoDate,
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
): EarlierReflection | null {
  const source = `SELECT id FROM reports
    WHERE trashed_at IS NULL AND date BETWEEN ? AND ? AND ${saysSomething}
    ORDER BY abs(julianday(date) - julianday(?)), date DESC, beside, id DESC LIMIT 1`
  const id = sql<[IsoDate, IsoDate, IsoDate], number>(db, source).pluck().get(from, to, date)
  return id === undefined ? null : reflectionOf(db, id)
}

function newestOfWeeks(db: ReadableDatabase, source: string, date: IsoDate, count: number): readonly DatedRow[] {
  const rows = new Map<string, DatedRow>()
  if (count === 0) return []
  for (const row of sql<[IsoDate], DatedRow>(db, source).iterate(date)) {
    const week = `${row.year}-${row.number}`
    if (!rows.has(week)) rows.set(week, row)
    if (rows.size === count) break
  }
  return [...rows.values()]
}

function reflectionOf(db: ReadableDatabase, id: number): EarlierReflection {
  const report = findSummary(db, id)
  const text = sql<[number], string>(db, 'SELECT text FROM reflections WHERE report_id = ?').pluck().get(id)
  if (report === null || text === undefined) throw new Error(`Report ${id} has no reflection`)
  return { report, text }
}
