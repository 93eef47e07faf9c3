import type { RevisionSummary } from '../../shared/ipc/calls/history.ts'
import type { Encoding } from '../../shared/ipc/calls/reports.ts'
import { type ReadableDatabase, sql, type WritableDatabase } from './connection.ts'
import type { TextRecord } from './reports.ts'

/** One autosave is kept in this time. */
const autosaveSlot = 10 * 60_000
/** A sitting ends with this time without a save. */
const sittingGap = 30 * 60_000

interface SummaryRow {
  readonly revision: number
  readonly kind: RevisionSummary['kind']
  readonly begun_at: number
  readonly saved_at: number
}
interface TextRow {
  readonly charset: Encoding['charset']
  readonly bom: number
  readonly bytes: Uint8Array
}

/** Newest first; the newest one has the report's own text. */
export function listRevisions(db: ReadableDatabase, report: number): readonly RevisionSummary[] {
  const source = 'SELECT revision, kind, begun_at, saved_at FROM revisions WHERE report_id = ? ORDER BY revision DESC'
  const rows = sql<[number], SummaryRow>(db, source).all(report)
  return rows.map(({ revision, kind, begun_at, saved_at }) => ({
    revision,
    kind,
    begunAt: begun_at,
    savedAt: saved_at,
  }))
}

/** The text that a report had; null where that revision is not kept. */
export function findRevision(
  db: ReadableDatabase,
  report: number,
  revision: number,
): Pick<TextRecord, 'encoding' | 'bytes'> | null {
  const source = 'SELECT charset, bom, bytes FROM revisions WHERE report_id = ? AND revision = ?'
  const row = sql<[number, number], TextRow>(db, source).get(report, revision)
  if (row === undefined) return null
  return { encoding: { charset: row.charset, bom: row.bom === 1 }, bytes: new Uint8Array(row.bytes) }
}

/**
 * Keeps a text that was just saved. Imports, creations and the first edit of a sitting are kept for good; so is the last
 * edit of a sitting. In between, an edit takes the place of the one before it until ten minutes have gone by since the
 * first of them. `sitting` begins one whatever was before, so that the text before it is kept for good too.
 */
export function keepRevision(
  db: WritableDatabase,
  report: number,
  text: TextRecord & { readonly revision: number; readonly kind: 'import' | 'creation' | 'edit' | 'sitting' },
): void {
  const last = sql<[number], SummaryRow>(
    db,
    'SELECT revision, kind, begun_at, saved_at FROM revisions WHERE report_id = ? ORDER BY revision DESC LIMIT 1',
  ).get(report)
  const kind = text.kind === 'edit' ? (inSitting(last, text.savedAt) ? 'autosave' : 'sitting') : text.kind
  let begunAt = text.savedAt
  if (kind === 'autosave' && last?.kind === 'autosave' && text.savedAt - last.begun_at < autosaveSlot) {
    sql(db, 'DELETE FROM revisions WHERE report_id = ? AND revision = ?').run(report, last.revision)
    begunAt = last.begun_at
  }
  const source = `INSERT INTO revisions (report_id, revision, kind, begun_at, saved_at, charset, bom, bytes)
    VALUES (@report, @revision, @kind, @begunAt, @savedAt, @charset, @bom, @bytes)`
  const { revision, savedAt, encoding, bytes } = text
  const { charset, bom } = encoding
  sql(db, source).run({ report, revision, kind, begunAt, savedAt, charset, bom: bom ? 1 : 0, bytes })
}

/** A clock that was set back makes no sitting longer than it was. */
function inSitting(last: Pick<SummaryRow, 'kind' | 'saved_at'> | undefined, now: number): boolean {
  if (last === undefined || last.kind === 'import' || last.kind === 'creation') return false
  return Math.abs(now - last.saved_at) < sittingGap
}
