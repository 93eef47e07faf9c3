import { createHash } from 'node:crypto'
import type { PageSummary } from '../../shared/ipc/calls/pages.ts'
import type { PageKind } from '../../shared/report/pageKind.ts'
import { pageKey } from '../../shared/report/pageName.ts'
import type { IsoDate } from '../../shared/report/projection.ts'
import { type ReadableDatabase, sql, type WritableDatabase } from './connection.ts'
import type { TextRecord } from './reports.ts'

/** What is read off a page's text. */
export interface PageHead {
  readonly kind: PageKind
  readonly title: string
  readonly date: IsoDate | null
}
export interface NewPage extends PageHead, TextRecord {
  /** The name that it came with. */
  readonly fileName: string
}
export interface PageRecord extends Pick<TextRecord, 'encoding' | 'bytes'> {
  readonly summary: PageSummary
}

interface SummaryRow extends PageHead {
  readonly id: number
  readonly file_name: string
  readonly saved_at: number
}
interface TextRow extends SummaryRow {
  readonly charset: TextRecord['encoding']['charset']
  readonly bom: number
  readonly bytes: Uint8Array
}
const summaryColumns = 'id, kind, title, date, file_name, saved_at'

function summaryOf({ id, kind, title, date, file_name, saved_at }: SummaryRow): PageSummary {
  return { id, kind, title, date, fileName: file_name, savedAt: saved_at }
}
function textColumns({ encoding, bytes, savedAt }: TextRecord) {
  const digest = createHash('sha256').update(bytes).digest()
  return { charset: encoding.charset, bom: encoding.bom ? 1 : 0, bytes, digest, savedAt }
}

/** Those of a kind, the newest day first, then by title; from a position on. */
export function listPages(
  db: ReadableDatabase,
  kind: PageKind,
  { from, count }: { readonly from: number; readonly count: number },
): readonly PageSummary[] {
  const source = `SELECT ${summaryColumns} FROM pages WHERE kind = ? AND trashed_at IS NULL
    ORDER BY date DESC, title, id LIMIT ? OFFSET ?`
  return sql<[string, number, number], SummaryRow>(db, source).all(kind, count, from).map(summaryOf)
}

/** How many there are of each kind outside of the trash. */
export function countPages(db: ReadableDatabase): Readonly<Record<PageKind, number>> {
  const source = 'SELECT kind, count(*) AS count FROM pages WHERE trashed_at IS NULL GROUP BY kind'
  const counts = sql<[], { kind: PageKind; count: number }>(db, source).all()
  const of = (kind: PageKind) => counts.find((row) => row.kind === kind)?.count ?? 0
  return { daily: of('daily'), page: of('page'), table: of('table') }
}

export function findPage(db: ReadableDatabase, id: number): PageRecord | null {
  const source = `SELECT ${summaryColumns}, charset, bom, bytes FROM pages WHERE id = ? AND trashed_at IS NULL`
  const row = sql<[number], TextRow>(db, source).get(id)
  if (row === undefined) return null
  const encoding = { charset: row.charset, bom: row.bom === 1 }
  return { summary: summaryOf(row), encoding, bytes: new Uint8Array(row.bytes) }
}

export function findPageSummary(db: ReadableDatabase, id: number): PageSummary | null {
  const source = `SELECT ${summaryColumns} FROM pages WHERE id = ? AND trashed_at IS NULL`
  const row = sql<[number], SummaryRow>(db, source).get(id)
  return row === undefined ? null : summaryOf(row)
}

/** The pages with exactly these bytes under exactly this name. */
export function findPagesByBytes(db: ReadableDatabase, bytes: Uint8Array, fileName: string): readonly PageSummary[] {
  const source = `SELECT ${summaryColumns} FROM pages
    WHERE digest = ? AND file_name = ? AND trashed_at IS NULL ORDER BY id`
  const digest = createHash('sha256').update(bytes).digest()
  return sql<[Uint8Array, string], SummaryRow>(db, source).all(digest, fileName).map(summaryOf)
}

/** The pages that a link's target may mean, by `pageKey`. */
export function findPagesByKey(db: ReadableDatabase, key: string): readonly PageSummary[] {
  const source = `SELECT ${summaryColumns} FROM pages WHERE key = ? AND trashed_at IS NULL ORDER BY id`
  return sql<[string], SummaryRow>(db, source).all(key).map(summaryOf)
}

/** Pages of days from one to another that no report of the library names among its dailies. */
export function listLooseDailies(
  db: ReadableDatabase,
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
): readonly PageSummary[] {
  const source = `SELECT ${summaryColumns} FROM pages
    WHERE date BETWEEN ? AND ? AND kind = 'daily' AND trashed_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM dailies JOIN reports ON reports.id = dailies.report_id
      WHERE target_key = pages.key AND target_key <> '' AND reports.trashed_at IS NULL)
    ORDER BY date, title`
  return sql<[IsoDate, IsoDate], SummaryRow>(db, source).all(from, to).map(summaryOf)
}

/** The live reports that name a page among their dailies, with the address by which they do. */
export function listReportsNaming(
  db: ReadableDatabase,
  key: string,
): readonly { readonly report: number; readonly target: string }[] {
  const source = `SELECT report_id AS report, target FROM dailies JOIN reports ON reports.id = report_id
    WHERE target_key = ? AND target_key <> '' AND trashed_at IS NULL ORDER BY report_id, position`
  return sql<[string], { report: number; target: string }>(db, source).all(key)
}

/** What a report names among its dailies, in its order. */
export function listDailyTargets(db: ReadableDatabase, report: number): readonly string[] {
  const source = "SELECT target FROM dailies WHERE report_id = ? AND target_key <> '' ORDER BY position"
  return sql<[number], string>(db, source).pluck().all(report)
}

/** @returns its id */
export function insertPage(db: WritableDatabase, page: NewPage): number {
  const source = `INSERT INTO pages (kind, title, date, file_name, key, charset, bom, saved_at, digest, bytes)
    VALUES (@kind, @title, @date, @fileName, @key, @charset, @bom, @savedAt, @digest, @bytes)`
  const { kind, title, date, fileName } = page
  const columns = { kind, title, date, fileName, key: pageKey(fileName), ...textColumns(page) }
  return Number(sql(db, source).run(columns).lastInsertRowid)
}

/** Another text for a page. */
export function updatePage(db: WritableDatabase, id: number, page: NewPage): void {
  const source = `UPDATE pages SET kind = @kind, title = @title, date = @date, file_name = @fileName, key = @key,
      charset = @charset, bom = @bom, saved_at = @savedAt, digest = @digest, bytes = @bytes
    WHERE id = @id`
  const { kind, title, date, fileName } = page
  sql(db, source).run({ id, kind, title, date, fileName, key: pageKey(fileName), ...textColumns(page) })
}

/** What was read anew off a text that stays. */
export function updatePageHead(db: WritableDatabase, id: number, { kind, title, date }: PageHead): void {
  sql(db, 'UPDATE pages SET kind = ?, title = ?, date = ? WHERE id = ?').run(kind, title, date, id)
}

/** The first page behind an id, those in the trash too; null for none. */
export function findPageIdBehind(db: ReadableDatabase, id: number): number | null {
  const source = 'SELECT id FROM pages WHERE id > ? ORDER BY id LIMIT 1'
  return sql<[number], number>(db, source).pluck().get(id) ?? null
}
/** How many pages have an id up to one, those in the trash too. */
export function countPageIdsUpTo(db: ReadableDatabase, id: number): number {
  return sql<[number], number>(db, 'SELECT count(*) FROM pages WHERE id <= ?').pluck().get(id) ?? 0
}
