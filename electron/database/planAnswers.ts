import type { PlanAnswer } from '../../shared/report/decisions.ts'
import { type ReadableDatabase, sql, type WritableDatabase } from './connection.ts'

/** What became of the plan that stands in a report. */
export function readPlanAnswers(db: ReadableDatabase, report: number): readonly PlanAnswer[] {
  const source = 'SELECT item, outcome, why FROM plan_answers WHERE report_id = ? ORDER BY item'
  return sql<[number], PlanAnswer>(db, source).all(report)
}

/** Does nothing where the report is gone. */
export function writePlanAnswer(db: WritableDatabase, report: number, { item, outcome, why }: PlanAnswer): void {
  // The condition keeps SQLite from reading ON CONFLICT as the beginning of a join.
  const source = `INSERT INTO plan_answers (report_id, item, outcome, why)
    SELECT id, @item, @outcome, @why FROM reports WHERE id = @report
    ON CONFLICT (report_id, item) DO UPDATE SET outcome = excluded.outcome, why = excluded.why`
  sql(db, source).run({ report, item, outcome, why })
}
export function forgetPlanAnswer(db: WritableDatabase, report: number, item: string): void {
  sql(db, 'DELETE FROM plan_answers WHERE report_id = ? AND item = ?').run(report, item)
}
