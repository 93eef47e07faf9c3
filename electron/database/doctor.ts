import type { Place } from '../../shared/report/place.ts'
import { type ReadableDatabase, sql, type WritableDatabase } from './connection.ts'

/** An image that is kept with a report. */
export interface KeptImage {
  readonly report: number
  readonly address: string
  readonly name: string
  /** SHA-256 of its bytes, in hexadecimal digits. */
  readonly digest: string
}

/** Every live report, day's notes and page, in this order; of each the newest first. Read off indexes alone. */
export function listPatients(db: ReadableDatabase): readonly Place[] {
  const reports = 'SELECT id FROM reports WHERE trashed_at IS NULL ORDER BY date DESC, beside, id DESC'
  const pages = 'SELECT id FROM pages WHERE trashed_at IS NULL AND kind = ? ORDER BY date DESC, title, id'
  const pagesOf = sql<[string], number>(db, pages).pluck()
  return [
    ...sql<[], number>(db, reports)
      .pluck()
      .all()
      .map((id) => ({ kind: 'report' as const, id })),
    ...[...pagesOf.all('daily'), ...pagesOf.all('page')].map((id) => ({ kind: 'page' as const, id })),
  ]
}

export function listKeptImages(db: ReadableDatabase): readonly KeptImage[] {
  const source = `SELECT report_id AS report, address, name, hex(digest) AS digest FROM attachments`
  return sql<[], KeptImage>(db, source).all()
}

/** Live texts of a kind with the same bytes and more in them than a title, the first that came first. */
export function listSameBytes(
  db: ReadableDatabase,
  kind: Place['kind'],
): readonly { readonly id: number; readonly keep: number }[] {
  const table = kind === 'report' ? 'reports' : 'pages'
  // Notion writes each database twice: as it is shown, and whole.
  const which = kind === 'report' ? 'trashed_at IS NULL' : "trashed_at IS NULL AND kind <> 'table'"
  // A page without anything below its title is the same as many.
  const source = `SELECT id, first AS keep FROM ${table} JOIN (
      SELECT digest AS same, min(id) AS first FROM ${table} WHERE ${which}
      GROUP BY digest HAVING count(*) > 1
    ) ON digest = same
    WHERE ${which} AND id <> first AND instr(bytes, x'0A') BETWEEN 1 AND length(bytes) - 2 ORDER BY id`
  return sql<[], { id: number; keep: number }>(db, source).all()
}

/** Puts a page into the trash, or takes it out (`at` null). */
export function markPageTrashed(db: WritableDatabase, id: number, at: number | null): void {
  sql(db, 'UPDATE pages SET trashed_at = ? WHERE id = ?').run(at, id)
}

/** Takes back that a report or a page stood at these paths. */
export function dropOrigins(db: WritableDatabase, { kind, id }: Place, paths: readonly string[]): void {
  for (const path of paths) sql(db, `DELETE FROM origins WHERE ${kind}_id = ? AND path = ?`).run(id, path)
}
