import type { YearReflection } from '../../shared/insight/year/yearReflection.ts'
import { type ReadableDatabase, sql } from './connection.ts'
import { findWeekRef } from './planHistory.ts'

/** The reflections of a year's weeks that say something, in the order of the weeks. */
export function listReflectionsOfYear(db: ReadableDatabase, year: number): readonly YearReflection[] {
  const source = `SELECT id, text, line FROM reports JOIN reflections ON report_id = id
    WHERE week_year = ? AND trashed_at IS NULL AND date IS NOT NULL ORDER BY week_number, beside, id`
  const rows = sql<[number], { id: number; text: string; line: number }>(db, source).all(year)
  return rows.flatMap(({ id, text, line }) => {
    const week = findWeekRef(db, id)
    return week === null || text.trim() === '' ? [] : [{ week, text, line }]
  })
}
