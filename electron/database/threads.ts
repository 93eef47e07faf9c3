import type { Slip } from '../../shared/insight/objectives/slip.ts'
import type { BoardItem } from '../../shared/ipc/calls/objectives.ts'
import type { IntentDate, IsoDate, OkrStatus } from '../../shared/report/projection.ts'
import { type ReadableDatabase, sql } from './connection.ts'
import { type DaySpan, findWeekRef } from './planHistory.ts'
import type { LinkedPlace } from './weekLinks.ts'

interface ItemRow {
  readonly report: number
  readonly position: number
  readonly line: number
  readonly objective: string
  readonly name: string
  readonly told: number | null
  readonly progress: number | null
  readonly status: OkrStatus | null
  readonly moved_on: IsoDate
  readonly weeks: number
  readonly slips: number
  readonly slipped_by: number | null
  readonly promised: string | null
  readonly promised_from: IsoDate | null
  readonly promised_to: IsoDate | null
  readonly earlier_report_id: number | null
  readonly earlier_position: number | null
}
const itemColumns = `l.report_id AS report, l.position, o.line, o.objective, o.name, o.progress AS told, l.progress,
  o.status, l.moved_on, l.weeks, l.slips, l.slipped_by, l.promised, l.promised_from, l.promised_to,
  l.earlier_report_id, l.earlier_position`
const items = `item_links l JOIN okr_items o ON o.report_id = l.report_id AND o.position = l.position`
const [firstDay, lastDay] = ['0001-01-01', '9999-12-31']
/** That an item goes on in a later week of a time. Without an end to it, no day has to be looked up. */
function goesOn({ to }: DaySpan): string {
  const follower = 'n.earlier_report_id = l.report_id AND n.earlier_position = l.position'
  if (to >= lastDay) return `EXISTS (SELECT 1 FROM item_links n WHERE ${follower})`
  return `EXISTS (SELECT 1 FROM item_links n JOIN reports f ON f.id = n.report_id WHERE ${follower} AND f.date <= @to)`
}

function promiseOf({ promised: written, promised_from: from, promised_to: to }: ItemRow): IntentDate | null {
  return written === null || from === null || to === null ? null : { written, from, to }
}

/** The items of a time as they were last told in it. The newest week's first. */
export function listLastTold(db: ReadableDatabase, span: DaySpan, count: number): readonly BoardItem[] {
  const source = `SELECT ${itemColumns} FROM reports r CROSS JOIN ${items}
    WHERE r.date BETWEEN @from AND @to AND r.trashed_at IS NULL AND l.report_id = r.id AND NOT ${goesOn(span)}
    ORDER BY r.date DESC, r.id, l.position LIMIT @count`
  const rows = sql<[object], ItemRow>(db, source).all({ ...span, count })
  return rows.flatMap((row) => {
    const week = findWeekRef(db, row.report)
    if (week === null) return []
    const { position, line, objective, name, progress, status, moved_on: movedOn, weeks, slips } = row
    return [{ week, position, line, objective, name, progress, status, promise: promiseOf(row), movedOn, weeks, slips }]
  })
}

/** The promises of a time that were put off, the newest first. */
export function listSlips(db: ReadableDatabase, span: DaySpan, count: number): readonly Slip[] {
  const source = `SELECT ${itemColumns} FROM reports r CROSS JOIN ${items}
    WHERE r.date BETWEEN @from AND @to AND r.trashed_at IS NULL AND l.report_id = r.id AND l.slipped_by IS NOT NULL
    ORDER BY r.date DESC, r.id, l.position LIMIT @count`
  return sql<[object], ItemRow>(db, source)
    .all({ ...span, count })
    .flatMap((row) => {
      const week = findWeekRef(db, row.report)
      const { earlier_report_id: report, earlier_position: place } = row
      const before = report === null || place === null ? null : findItem(db, { report, position: place })
      const [from, to] = [before === null ? null : promiseOf(before), promiseOf(row)]
      if (week === null || from === null || to === null) return []
      const { position, line, objective, name } = row
      return [{ week, position, line, objective, name, from, to, days: row.slipped_by ?? 0 }]
    })
}

export interface ObjectiveSums {
  readonly items: number
  readonly slips: number
  readonly days: number
}

/** How many items and slips there are in a time, and by how many days the slips put off. */
export function sumObjectives(db: ReadableDatabase, span: DaySpan): ObjectiveSums {
  const slips = 'count(slipped_by) AS slips, coalesce(sum(slipped_by), 0) AS days'
  // Of all weeks, an item is told last unless another one goes on from it: nothing has to be looked up for each.
  const ofAll = `SELECT count(*) - (SELECT count(*) FROM (SELECT DISTINCT earlier_report_id, earlier_position
      FROM item_links WHERE earlier_report_id IS NOT NULL)) AS items, ${slips} FROM item_links`
  const ofSome = `SELECT count(*) FILTER (WHERE NOT ${goesOn(span)}) AS items, ${slips}
    FROM reports r CROSS JOIN item_links l
    WHERE r.date BETWEEN @from AND @to AND r.trashed_at IS NULL AND l.report_id = r.id`
  const source = span.from <= firstDay && span.to >= lastDay ? ofAll : ofSome
  return sql<[DaySpan], ObjectiveSums>(db, source).get(span) as ObjectiveSums
}

/** An item as a week tells it; null for none. */
export function findItem(db: ReadableDatabase, { report, position }: LinkedPlace): ItemRow | null {
  const source = `SELECT ${itemColumns} FROM ${items} WHERE l.report_id = ? AND l.position = ?`
  return sql<[number, number], ItemRow>(db, source).get(report, position) ?? null
}

/** Where an item goes on; the first of several, null where it is told no more. */
export function findFollower(db: ReadableDatabase, { report, position }: LinkedPlace): LinkedPlace | null {
  const source = `SELECT l.report_id AS report, l.position FROM item_links l JOIN reports r ON r.id = l.report_id
    WHERE l.earlier_report_id = ? AND l.earlier_position = ? ORDER BY r.date, l.position LIMIT 1`
  return sql<[number, number], LinkedPlace>(db, source).get(report, position) ?? null
}
