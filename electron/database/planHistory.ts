import type { PlanSums } from '../../shared/insight/plans/planSums.ts'
import { monthOf } from '../../shared/insight/span.ts'
import type { WeekRef } from '../../shared/insight/weekRef.ts'
import type { IsoDate } from '../../shared/report/projection.ts'
import { type ReadableDatabase, sql } from './connection.ts'

export interface DaySpan {
  readonly from: IsoDate
  readonly to: IsoDate
}

/** A report as views name it; null for one that is gone or has no date. */
export function findWeekRef(db: ReadableDatabase, id: number): WeekRef | null {
  type Row = Omit<WeekRef, 'week'> & { readonly year: number; readonly number: number }
  const source = `SELECT id AS report, title, date, week_year AS year, week_number AS number FROM reports
    WHERE id = ? AND date IS NOT NULL`
  const row = sql<[number], Row>(db, source).get(id)
  if (row === undefined) return null
  const { year, number, ...ref } = row
  return { ...ref, week: { year, number } }
}

const planSums = ['planned', 'done', 'slipped', 'dropped', 'told']
  .map((name) => `coalesce(sum(${name}), 0) AS ${name}`)
  .join(', ')

/** What became of the plans that were made in each month (`2023-04`) of a time, oldest first; of months as a whole. */
export function listPlanSums(
  db: ReadableDatabase,
  { from, to }: DaySpan,
): readonly { readonly month: string; readonly sums: PlanSums }[] {
  const source = `SELECT planned_month AS month, ${planSums}
    FROM week_links WHERE planned_month BETWEEN ? AND ? GROUP BY planned_month ORDER BY planned_month`
  const rows = sql<[string, string], PlanSums & { readonly month: string }>(db, source).all(monthOf(from), monthOf(to))
  return rows.map(({ month, ...sums }) => ({ month, sums }))
}
/** What became of the plans of a time. */
export function sumPlans(db: ReadableDatabase, span: DaySpan): PlanSums {
  const source = `SELECT ${planSums} FROM week_links WHERE planned_on BETWEEN @from AND @to`
  return sql<[DaySpan], PlanSums>(db, source).get(span) as PlanSums
}

/** The weeks of a time that have a plan, newest first, each with the one that was held against it. */
export function listPlanWeeks(
  db: ReadableDatabase,
  span: DaySpan,
): readonly { readonly report: number; readonly next: number | null }[] {
  const source = `SELECT l.report_id AS report, n.report_id AS next
    FROM week_links l JOIN reports r ON r.id = l.report_id LEFT JOIN week_links n ON n.earlier_id = l.report_id
    WHERE r.date BETWEEN @from AND @to AND EXISTS (SELECT 1 FROM plan_items p WHERE p.report_id = l.report_id)
    ORDER BY r.date DESC`
  return sql<[DaySpan], { report: number; next: number | null }>(db, source).all(span)
}

export interface CarriedRow {
  readonly report: number
  readonly position: number
  readonly first: number
  readonly carried: number
  readonly next: number | null
}
/** The items of a time that stood in the plan before too and are in no plan after, the most often planned first. */
export function listCarried(db: ReadableDatabase, span: DaySpan, count: number): readonly CarriedRow[] {
  const source = `SELECT l.report_id AS report, l.position, l.first_report_id AS first, l.carried, w.report_id AS next
    FROM plan_links l JOIN reports r ON r.id = l.report_id LEFT JOIN week_links w ON w.earlier_id = l.report_id
    WHERE l.carried > 0 AND r.date BETWEEN @from AND @to AND NOT EXISTS (
      SELECT 1 FROM plan_links n WHERE n.earlier_report_id = l.report_id AND n.earlier_position = l.position)
    ORDER BY l.carried DESC, r.date DESC, l.position LIMIT @count`
  return sql<[DaySpan & { readonly count: number }], CarriedRow>(db, source).all({ ...span, count })
}
