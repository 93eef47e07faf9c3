import type { Decisions, IgnoredFinding, KpiDecision, MatchDecision } from '../../shared/report/decisions.ts'
import { type ReadableDatabase, sql, type WritableDatabase } from './connection.ts'

interface KpiRow extends KpiDecision {
  readonly label_key: string
}
interface MatchRow {
  readonly earlier: string
  readonly later: string
  readonly same: number
}

export function readDecisions(db: ReadableDatabase): Decisions {
  const kpis = sql<[], KpiRow>(db, 'SELECT label_key, better, target, low, high FROM kpi_decisions').all()
  const matches = sql<[], MatchRow>(db, 'SELECT earlier, later, same FROM match_decisions').all()
  const ignored = sql<[], IgnoredFinding>(
    db,
    'SELECT report_id AS report, check_name AS "check", place FROM ignored_findings',
  ).all()
  return {
    kpis: Object.fromEntries(kpis.map(({ label_key, ...decision }) => [label_key, decision])),
    matches: matches.map(({ earlier, later, same }): MatchDecision => ({ earlier, later, same: same === 1 })),
    ignored,
  }
}

export function writeKpiDecision(db: WritableDatabase, labelKey: string, decision: KpiDecision): void {
  const source = `INSERT INTO kpi_decisions (label_key, better, target, low, high)
    VALUES (@labelKey, @better, @target, @low, @high)
    ON CONFLICT (label_key) DO UPDATE SET
      better = excluded.better, target = excluded.target, low = excluded.low, high = excluded.high`
  const { better, target, low, high } = decision
  sql(db, source).run({ labelKey, better, target, low, high })
}
export function forgetKpiDecision(db: WritableDatabase, labelKey: string): void {
  sql(db, 'DELETE FROM kpi_decisions WHERE label_key = ?').run(labelKey)
}

export function writeMatchDecision(db: WritableDatabase, { earlier, later, same }: MatchDecision): void {
  const source = `INSERT INTO match_decisions (earlier, later, same) VALUES (?, ?, ?)
    ON CONFLICT (earlier, later) DO UPDATE SET same = excluded.same`
  sql(db, source).run(earlier, later, same ? 1 : 0)
}
export function forgetMatchDecision(db: WritableDatabase, earlier: string, later: string): void {
  sql(db, 'DELETE FROM match_decisions WHERE earlier = ? AND later = ?').run(earlier, later)
}

/** Does nothing where the report is gone. */
export function writeIgnoredFinding(db: WritableDatabase, { report, check, place }: IgnoredFinding): void {
  const source = `INSERT OR IGNORE INTO ignored_findings (report_id, check_name, place)
    SELECT id, ?, ? FROM reports WHERE id = ?`
  sql(db, source).run(check, place, report)
}
export function forgetIgnoredFinding(db: WritableDatabase, { report, check, place }: IgnoredFinding): void {
  const source = 'DELETE FROM ignored_findings WHERE report_id = ? AND check_name = ? AND place = ?'
  sql(db, source).run(report, check, place)
}
