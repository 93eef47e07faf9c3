import type { Milestone } from '../../shared/insight/review/reviewMaterial.ts'
import type { WeekRef } from '../../shared/insight/weekRef.ts'
import type { YearReflection } from '../../shared/insight/year/yearReflection.ts'
import { type ReadableDatabase, sql } from './connection.ts'
import { type DaySpan, findWeekRef } from './planHistory.ts'

/** The reports that speak for the weeks of a time, oldest first. */
export function listLinkedWeeks(db: ReadableDatabase, span: DaySpan): readonly WeekRef[] {
  const source = `SELECT id FROM reports JOIN week_links ON report_id = id
    WHERE date BETWEEN @from AND @to AND trashed_at IS NULL ORDER BY date`
  return sql<[DaySpan], number>(db, source)
    .pluck()
    .all(span)
    .flatMap((id) => findWeekRef(db, id) ?? [])
}

/** The items that a week of a time calls done, and the week in which they were told before did not. */
export function listMilestones(db: ReadableDatabase, span: DaySpan): readonly Milestone[] {
  const isDone = (item: string) => `(coalesce(${item}.progress, 0) >= 100 OR coalesce(${item}.status, '') = 'done')`
  const source = `SELECT l.report_id AS report, o.objective, o.name, o.line
    FROM reports r CROSS JOIN item_links l
    JOIN okr_items o ON o.report_id = l.report_id AND o.position = l.position
    LEFT JOIN okr_items e ON e.report_id = l.earlier_report_id AND e.position = l.earlier_position
    WHERE r.date BETWEEN @from AND @to AND r.trashed_at IS NULL AND l.report_id = r.id
      AND ${isDone('o')} AND NOT ${isDone('e')}
    ORDER BY r.date, l.position`
  type Row = Omit<Milestone, 'week'> & { readonly report: number }
  return sql<[DaySpan], Row>(db, source)
    .all(span)
    .flatMap(({ report, ...item }) => {
      const week = findWeekRef(db, report)
      return week === null ? [] : [{ ...item, week }]
    })
}

/** What was reflected on in a week; null for nothing. */
export function findReflection(db: ReadableDatabase, week: WeekRef): YearReflection | null {
  const source = 'SELECT text, line FROM reflections WHERE report_id = ?'
  const row = sql<[number], { text: string; line: number }>(db, source).get(week.report)
  return row === undefined || row.text.trim() === '' ? null : { week, ...row }
}
