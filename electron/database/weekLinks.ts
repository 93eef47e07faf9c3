import type { ToldOutcome } from '../../shared/blocks/plan/outcomeTold.ts'
import type { ThreadState } from '../../shared/insight/objectives/threadState.ts'
import { nextState } from '../../shared/insight/objectives/threadState.ts'
import { fateOf, type PlanSums, sumFates } from '../../shared/insight/plans/planSums.ts'
import { monthOf } from '../../shared/insight/span.ts'
import type { PlanOutcome } from '../../shared/report/decisions.ts'
import { planItemKey } from '../../shared/report/planMentions.ts'
import type { IntentDate, IsoDate } from '../../shared/report/projection.ts'
import { everyReport, noteChange } from './chainChanges.ts'
import { type ReadableDatabase, sql, type WritableDatabase } from './connection.ts'
import { insertion } from './projections.ts'

/** A report that speaks for its week. */
export interface ChainWeek {
  readonly id: number
  readonly date: IsoDate
  readonly revision: number
}
/** An item of a report, by its position in the table of its kind. */
export interface LinkedPlace {
  readonly report: number
  readonly position: number
}
/** What was found out by holding a report against the weeks before it. */
export interface WeekLink {
  readonly report: number
  readonly basis: string
  readonly earlier: number | null
  readonly items: readonly { readonly before: LinkedPlace | null; readonly sameWords: boolean }[]
  readonly plan: readonly { readonly before: LinkedPlace | null }[]
  readonly mentions: readonly { readonly position: number; readonly line: number; readonly outcome: ToldOutcome }[]
  readonly keys: ReadonlySet<number>
}

const tables = ['week_links', 'week_keys', 'item_links', 'plan_links', 'plan_mentions'] as const

/** The live dated reports, oldest first, one a week: the one of its newest date, of several of that date the week's own. */
export function listChain(db: ReadableDatabase): readonly ChainWeek[] {
  const source = `SELECT id, date, week_year AS year, week_number AS number, revision FROM reports
    WHERE trashed_at IS NULL AND date IS NOT NULL ORDER BY date, beside DESC, id`
  const weeks = new Map<string, ChainWeek>()
  for (const { year, number, ...week } of sql<[], ChainWeek & { year: number; number: number }>(db, source).all()) {
    const key = `${year}-${number}`
    // Set anew, so that the map stays in the order of the dates.
    weeks.delete(key)
    weeks.set(key, week)
  }
  return [...weeks.values()]
}

/** A report as the chain would have it; null for one that is not live or has no date. */
export function findChainWeek(db: ReadableDatabase, id: number | null): ChainWeek | null {
  const source = 'SELECT id, date, revision FROM reports WHERE id = ? AND trashed_at IS NULL AND date IS NOT NULL'
  return sql<[number | null], ChainWeek>(db, source).get(id) ?? null
}

/** What a report's links were made of; null where it has none. */
export function findBasis(
  db: ReadableDatabase,
  report: number,
): { readonly basis: string; readonly addedUp: number } | null {
  const source = 'SELECT basis, added_up AS addedUp FROM week_links WHERE report_id = ?'
  return sql<[number], { basis: string; addedUp: number }>(db, source).get(report) ?? null
}
export function listBases(
  db: ReadableDatabase,
): readonly { readonly report: number; readonly basis: string; readonly addedUp: number }[] {
  const source = 'SELECT report_id AS report, basis, added_up AS addedUp FROM week_links'
  return sql<[], { report: number; basis: string; addedUp: number }>(db, source).all()
}

export function dropLink(db: WritableDatabase, report: number): void {
  markFollowers(db, report)
  for (const table of tables) sql(db, `DELETE FROM ${table} WHERE report_id = ?`).run(report)
}

/** Has every week held against those before it once more. What is known stays until then. */
export function relinkAll(db: WritableDatabase): void {
  sql(db, "UPDATE week_links SET basis = ''").run()
  noteChange(db, everyReport)
}

/** Has the weeks that hold an item of this key held against those before them once more. */
export function dropLinksOfKey(db: WritableDatabase, key: number): void {
  const reports = sql<[number], number>(db, 'SELECT report_id FROM week_keys WHERE key = ?').pluck().all(key)
  for (const report of reports) {
    sql(db, 'DELETE FROM week_links WHERE report_id = ?').run(report)
    noteChange(db, report)
  }
}

/** Has the week after a plan counted once more. */
export function recountPlan(db: WritableDatabase, report: number): void {
  const source = 'UPDATE week_links SET added_up = 0 WHERE earlier_id = ? RETURNING report_id'
  for (const next of sql<[number], number>(db, source).pluck().all(report)) noteChange(db, next)
}

/** Puts a week's links in the place of those that it had; they are not added up yet. */
export function writeLink(db: WritableDatabase, link: WeekLink): void {
  const { report, basis, earlier } = link
  dropLink(db, report)
  const insert = (table: string, row: Readonly<Record<string, string | number | null>>) =>
    sql(db, insertion(table, Object.keys(row))).run(row)
  const planned = findChainWeek(db, earlier)?.date ?? null
  insert('week_links', {
    report_id: report,
    basis,
    earlier_id: earlier,
    planned_on: planned,
    planned_month: planned === null ? null : monthOf(planned),
    added_up: 0,
  })
  for (const key of link.keys) insert('week_keys', { key, report_id: report })
  const before = (place: LinkedPlace | null) => ({
    earlier_report_id: place?.report ?? null,
    earlier_position: place?.position ?? null,
  })
  for (const [position, item] of link.items.entries()) {
    insert('item_links', {
      report_id: report,
      position,
      ...before(item.before),
      same_words: item.sameWords ? 1 : 0,
      first_report_id: report,
      first_position: position,
      weeks: 0,
      moved_on: '',
      slips: 0,
    })
  }
  for (const [position, item] of link.plan.entries()) {
    insert('plan_links', { report_id: report, position, ...before(item.before), first_report_id: report, carried: 0 })
  }
  for (const mention of link.mentions) insert('plan_mentions', { report_id: report, ...mention })
}

/** The reports whose items go on from this one's. */
function listFollowers(db: ReadableDatabase, report: number): readonly number[] {
  const source = `SELECT report_id FROM item_links WHERE earlier_report_id = ?
    UNION SELECT report_id FROM plan_links WHERE earlier_report_id = ?`
  return sql<[number, number], number>(db, source).pluck().all(report, report)
}
function markFollowers(db: WritableDatabase, report: number): readonly number[] {
  const followers = listFollowers(db, report)
  for (const id of followers) sql(db, 'UPDATE week_links SET added_up = 0 WHERE report_id = ?').run(id)
  return followers
}

/** Adds up a week's threads and the plan before it. The reports for which it makes a difference. */
export function addUp(db: WritableDatabase, report: number): readonly number[] {
  const items = addUpItems(db, report)
  const plan = addUpPlan(db, report)
  const row = { report, ...sumPlan(db, report) }
  sql(
    db,
    `UPDATE week_links SET added_up = 1, planned = @planned, done = @done, slipped = @slipped, dropped = @dropped,
      told = @told WHERE report_id = @report`,
  ).run(row)
  return items || plan ? markFollowers(db, report) : []
}

interface ItemRow {
  readonly position: number
  readonly date: IsoDate
  readonly told: number | null
  readonly same_words: number
  readonly earlier_report_id: number | null
  readonly earlier_position: number | null
}
type StateRow = {
  readonly first_report_id: number
  readonly first_position: number
  readonly weeks: number
  readonly progress: number | null
  readonly moved_on: string
  readonly promised: string | null
  readonly promised_from: string | null
  readonly promised_to: string | null
  readonly slips: number
  readonly slipped_by: number | null
}
const stateColumns = `first_report_id, first_position, weeks, progress, moved_on, promised, promised_from, promised_to,
  slips, slipped_by`

function stateOf(row: StateRow): ThreadState {
  const { promised: written, promised_from: from, promised_to: to } = row
  return {
    weeks: row.weeks,
    progress: row.progress,
    movedOn: row.moved_on,
    promise: written === null || from === null || to === null ? null : { written, from, to },
    slips: row.slips,
    slippedBy: row.slipped_by,
  }
}

function addUpItems(db: WritableDatabase, report: number): boolean {
  const rows = sql<[number], ItemRow>(
    db,
    `SELECT l.position, r.date, o.progress AS told, same_words, earlier_report_id, earlier_position
      FROM item_links l JOIN reports r ON r.id = l.report_id
      JOIN okr_items o ON o.report_id = l.report_id AND o.position = l.position WHERE l.report_id = ?`,
  ).all(report)
  const stateAt = sql<[number, number], StateRow>(
    db,
    `SELECT ${stateColumns} FROM item_links WHERE report_id = ? AND position = ?`,
  )
  const datesOf = sql<[number, number], IntentDate>(
    db,
    `SELECT written, from_day AS "from", to_day AS "to" FROM intent_dates
      WHERE report_id = ? AND okr_item = ? ORDER BY position`,
  )
  const update = sql(
    db,
    `UPDATE item_links SET first_report_id = @first_report_id, first_position = @first_position, weeks = @weeks,
      progress = @progress, moved_on = @moved_on, promised = @promised, promised_from = @promised_from,
      promised_to = @promised_to, slips = @slips, slipped_by = @slipped_by
    WHERE report_id = @report AND position = @position`,
  )
  let changed = false
  for (const { position, date, told, same_words, earlier_report_id, earlier_position } of rows) {
    const earlier =
      earlier_report_id === null || earlier_position === null
        ? undefined
        : stateAt.get(earlier_report_id, earlier_position)
    const week = { date, progress: told, dates: datesOf.all(report, position), sameWords: same_words === 1 }
    const state = nextState(earlier === undefined ? null : stateOf(earlier), week)
    const next: StateRow = {
      first_report_id: earlier?.first_report_id ?? report,
      first_position: earlier?.first_position ?? position,
      weeks: state.weeks,
      progress: state.progress,
      moved_on: state.movedOn,
      promised: state.promise?.written ?? null,
      promised_from: state.promise?.from ?? null,
      promised_to: state.promise?.to ?? null,
      slips: state.slips,
      slipped_by: state.slippedBy,
    }
    if (JSON.stringify(stateAt.get(report, position)) === JSON.stringify(next)) continue
    update.run({ report, position, ...next })
    changed = true
  }
  return changed
}

function addUpPlan(db: WritableDatabase, report: number): boolean {
  const source = `UPDATE plan_links SET carried = @carried, first_report_id = @first
    WHERE report_id = @report AND position = @position AND (carried <> @carried OR first_report_id <> @first)`
  const rows = sql<[number], { position: number; carried: number; first: number }>(
    db,
    `SELECT l.position, coalesce(e.carried + 1, 0) AS carried, coalesce(e.first_report_id, l.report_id) AS first
      FROM plan_links l LEFT JOIN plan_links e
      ON e.report_id = l.earlier_report_id AND e.position = l.earlier_position WHERE l.report_id = ?`,
  ).all(report)
  return rows.reduce((changed, row) => sql(db, source).run({ report, ...row }).changes > 0 || changed, false)
}

/** An item of a plan, and what is known of it. */
export interface PlannedRow {
  readonly position: number
  readonly text: string
  readonly line: number
  readonly answer: PlanOutcome | null
  readonly why: string
  readonly told: ToldOutcome | null
  readonly toldLine: number | null
  readonly carried: boolean
  /** In how many plans in a row before. */
  readonly before: number
}

/** A report's plan and what is known of its items in the week after it; an item that stands in it twice is one. */
export function listPlanned(db: ReadableDatabase, report: number, next: number | null): readonly PlannedRow[] {
  const source = `SELECT p.position, p.text, p.line, m.outcome AS told, m.line AS toldLine,
      EXISTS (SELECT 1 FROM plan_links n WHERE n.earlier_report_id = p.report_id AND n.earlier_position = p.position
        AND n.report_id = @next) AS carried, coalesce(l.carried, 0) AS before
    FROM plan_items p LEFT JOIN plan_mentions m ON m.report_id = @next AND m.position = p.position
    LEFT JOIN plan_links l ON l.report_id = p.report_id AND l.position = p.position
    WHERE p.report_id = @report ORDER BY p.position`
  type Row = Omit<PlannedRow, 'carried' | 'answer' | 'why'> & { readonly carried: number }
  const rows = sql<[object], Row>(db, source).all({ report, next })
  const answers = new Map(
    sql<[number], { item: string; outcome: PlanOutcome; why: string }>(
      db,
      'SELECT item, outcome, why FROM plan_answers WHERE report_id = ?',
    )
      .all(report)
      .map((answer) => [answer.item, answer]),
  )
  const known = new Set<string>()
  return rows.flatMap(({ carried, ...row }) => {
    const key = planItemKey(row.text)
    if (key === '' || known.has(key)) return []
    known.add(key)
    const answer = answers.get(key)
    return [{ ...row, answer: answer?.outcome ?? null, why: answer?.why ?? '', carried: carried === 1 }]
  })
}

function sumPlan(db: ReadableDatabase, report: number): PlanSums {
  const source = 'SELECT earlier_id FROM week_links WHERE report_id = ?'
  const earlier = sql<[number], number | null>(db, source).pluck().get(report) ?? null
  return sumFates(earlier === null ? [] : listPlanned(db, earlier, report).map(fateOf))
}
