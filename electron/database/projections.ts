import { pageKeyOfAddress } from '../../shared/report/pageName.ts'
import type { ReportProjection } from '../../shared/report/projection.ts'
import { type ReadableDatabase, sql, type WritableDatabase } from './connection.ts'

/**
 * Counts up with each change of what the projector reads off a text: a library whose rows were computed by another
 * version has them computed anew.
 */
export const projectionVersion = 6

type Row = Readonly<Record<string, string | number | null>>
/** The tables of projections and the rows that a projection has in each, in their order. A parent stands before its children. */
const tables: readonly { readonly name: string; readonly rows: (projection: ReportProjection) => readonly Row[] }[] = [
  {
    name: 'sections',
    rows: ({ sections }) => sections.map(({ line, title, kind, level }) => ({ line, title, kind, level })),
  },
  {
    name: 'kpi_values',
    rows: ({ kpis }) => kpis.map(({ line, label, value, unit }) => ({ line, label, value, unit })),
  },
  {
    name: 'okr_items',
    rows: ({ okrItems }) =>
      okrItems.map(({ line, objective, name, progress, status }) => ({ line, objective, name, progress, status })),
  },
  {
    name: 'intent_dates',
    rows: ({ okrItems }) =>
      okrItems.flatMap(({ dates }, item) =>
        dates.map(({ written, from, to }) => ({ okr_item: item, written, from_day: from, to_day: to })),
      ),
  },
  {
    name: 'incidents',
    rows: ({ incidents }) =>
      incidents.map(({ start, end, durationMinutes, foundBy, causeSide, underReview, impacts, ...told }) => ({
        ...told,
        start_at: start,
        end_at: end,
        duration_minutes: durationMinutes,
        found_by: foundBy,
        cause_side: causeSide,
        under_review: underReview ? 1 : 0,
        impacts: JSON.stringify(impacts),
      })),
  },
  { name: 'plan_items', rows: ({ plan }) => plan.map(({ line, text }) => ({ line, text })) },
  {
    name: 'dailies',
    rows: ({ dailies }) =>
      dailies.map(({ line, text, target }) => ({ line, text, target, target_key: pageKeyOfAddress(target) })),
  },
  {
    name: 'reflections',
    rows: ({ reflection }) => (reflection === null ? [] : [{ line: reflection.line, text: reflection.text }]),
  },
]

/** Puts what was read off a report's text in the place of what was there. Belongs in the transaction that writes the text. */
export function writeProjection(db: WritableDatabase, report: number, projection: ReportProjection): void {
  for (const { name } of tables) sql(db, `DELETE FROM ${name} WHERE report_id = ?`).run(report)
  for (const { name, rows } of tables) {
    // A report has one reflection at most, so its table knows no position.
    const columns = rows(projection).map(
      (row, position): Row =>
        name === 'reflections' ? { report_id: report, ...row } : { report_id: report, position, ...row },
    )
    const [first] = columns
    if (first === undefined) continue
    const insert = sql(db, insertion(name, Object.keys(first)))
    for (const row of columns) insert.run(row)
  }
}

/** SQL that puts a row with these columns, given by their names, into a table. */
export function insertion(table: string, columns: readonly string[]): string {
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`
}

/** What the library's rows were computed with. */
export function readProjectionVersion(db: ReadableDatabase): number {
  return sql<[], number>(db, 'SELECT projection_version FROM library').pluck().get() as number
}
export function writeProjectionVersion(db: WritableDatabase, version: number): void {
  sql(db, 'UPDATE library SET projection_version = ?').run(version)
}

/** Up to which ids pages and reports have been read anew. */
export interface RebuiltTo {
  readonly page: number
  readonly report: number
}

/** How far all is read anew with a version of the projector. */
export function readRebuiltTo(db: ReadableDatabase, version: number): RebuiltTo {
  const source = 'SELECT rebuilt_page AS page, rebuilt_report AS report FROM library WHERE rebuilding = ?'
  return sql<[number], RebuiltTo>(db, source).get(version) ?? { page: 0, report: 0 }
}
export function writeRebuiltTo(db: WritableDatabase, version: number, { page, report }: RebuiltTo): void {
  const source = 'UPDATE library SET rebuilding = ?, rebuilt_page = ?, rebuilt_report = ?'
  sql(db, source).run(version, page, report)
}
