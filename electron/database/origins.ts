import type { Place } from '../../shared/report/place.ts'
import { type ReadableDatabase, sql, type WritableDatabase } from './connection.ts'

interface OriginRow {
  readonly report_id: number | null
  readonly page_id: number | null
}
function placeOf({ report_id, page_id }: OriginRow): Place {
  return report_id === null ? { kind: 'page', id: page_id as number } : { kind: 'report', id: report_id }
}

/** What came with an export from this path; nothing that is in the trash. The last that came first. */
export function findByPath(db: ReadableDatabase, path: string): readonly Place[] {
  return findBy(db, 'path', path)
}

/** What came with an export under Notion's number. */
export function findByNotionId(db: ReadableDatabase, notionId: string): readonly Place[] {
  return findBy(db, 'notion_id', notionId)
}

function findBy(db: ReadableDatabase, column: 'path' | 'notion_id', value: string): readonly Place[] {
  const source = `SELECT report_id, page_id FROM origins
    LEFT JOIN reports ON reports.id = report_id LEFT JOIN pages ON pages.id = page_id
    WHERE ${column} = ? AND reports.trashed_at IS NULL AND pages.trashed_at IS NULL ORDER BY origins.id DESC`
  return sql<[string], OriginRow>(db, source).all(value).map(placeOf)
}

/** Where a report or a page stood, the first export first. */
export function listPaths(db: ReadableDatabase, { kind, id }: Place): readonly string[] {
  const source = `SELECT path FROM origins WHERE ${kind}_id = ? ORDER BY id`
  return sql<[number], string>(db, source).pluck().all(id)
}

/** Does nothing where it is known. */
export function keepOrigin(
  db: WritableDatabase,
  { kind, id }: Place,
  { path, notionId }: { readonly path: string; readonly notionId: string | null },
): void {
  const known = sql<[number, string], number>(db, `SELECT 1 FROM origins WHERE ${kind}_id = ? AND path = ?`)
  if (known.get(id, path) !== undefined) return
  sql(db, `INSERT INTO origins (path, notion_id, ${kind}_id) VALUES (?, ?, ?)`).run(path, notionId, id)
}
