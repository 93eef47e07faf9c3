import { createHash } from 'node:crypto'
import type { Encoding, ReportSummary } from '../../shared/ipc/calls/reports.ts'
import { reportNames } from '../../shared/report/pageName.ts'
import type { IsoDate, WeekId } from '../../shared/report/projection.ts'
import { fittingBits } from '../../shared/report/title/weekNumbering.ts'
import { fileNameFromTitle } from '../files/fileName.ts'
import { everyReport, noteChange } from './chainChanges.ts'
import { type ReadableDatabase, sql, type WritableDatabase } from './connection.ts'

/** A report with what only the library knows of it. */
export interface ReportRecord {
  readonly summary: ReportSummary
  readonly encoding: Encoding
  readonly bytes: Uint8Array
}
/** What the title says, as it stands in the report's row. */
export interface TitleRecord {
  readonly title: string
  /** The number that the title itself gives. */
  readonly titleWeek: number | null
  readonly date: IsoDate | null
  /** The date's week under the library's numbering; without a date the one that the title names with its year. */
  readonly week: WeekId | null
}
/** A text as it is stored. */
export interface TextRecord {
  readonly encoding: Encoding
  readonly bytes: Uint8Array
  readonly savedAt: number
}
export interface NewReport extends TitleRecord, TextRecord {
  /** The name that it came with; null for a report made here. */
  readonly fileName: string | null
  /** Kept on purpose beside another report of its week. */
  readonly beside: boolean
}

interface SummaryRow {
  readonly id: number
  readonly file_name: string | null
  readonly title: string
  readonly date: string | null
  readonly week_year: number | null
  readonly week_number: number | null
  readonly revision: number
  readonly saved_at: number
  readonly trashed_at: number | null
}
interface TextRow extends SummaryRow {
  readonly charset: Encoding['charset']
  readonly bom: number
  readonly bytes: Uint8Array
}
const summaryColumns = 'id, file_name, title, date, week_year, week_number, revision, saved_at, trashed_at'

function summaryOf(row: SummaryRow): ReportSummary {
  const { week_year: year, week_number: number } = row
  return {
    id: row.id,
    title: row.title,
    date: row.date,
    week: year === null || number === null ? null : { year, number },
    fileName: row.file_name ?? fileNameFromTitle(row.title),
    revision: row.revision,
    savedAt: row.saved_at,
    trashedAt: row.trashed_at,
  }
}
function recordOf(row: TextRow): ReportRecord {
  return {
    summary: summaryOf(row),
    encoding: { charset: row.charset, bom: row.bom === 1 },
    bytes: new Uint8Array(row.bytes),
  }
}
function titleColumns({ title, titleWeek, date, week }: TitleRecord) {
  const weekFits = titleWeek === null || date === null ? null : fittingBits({ number: titleWeek, date })
  return { title, titleWeek, weekFits, date, weekYear: week?.year ?? null, weekNumber: week?.number ?? null }
}
function textColumns({ encoding, bytes, savedAt }: TextRecord) {
  return { charset: encoding.charset, bom: encoding.bom ? 1 : 0, bytes, digest: digestOf(bytes), savedAt }
}
function digestOf(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest()
}
/** Enough of a text's digest to tell whether it is still the same, as SQLite's `hex` prints it. */
export function digestStart(bytes: Uint8Array): string {
  return Buffer.from(digestOf(bytes).subarray(0, 8)).toString('hex').toUpperCase()
}

/** Newest first, those without a date last; of the trash those that came into it last first. */
export function listReports(db: ReadableDatabase, where: 'live' | 'trashed'): readonly ReportSummary[] {
  const order = where === 'live' ? 'date DESC, week_year DESC, week_number DESC, id DESC' : 'trashed_at DESC, id DESC'
  const state = where === 'live' ? 'IS NULL' : 'IS NOT NULL'
  const source = `SELECT ${summaryColumns} FROM reports WHERE trashed_at ${state} ORDER BY ${order}`
  return sql<[], SummaryRow>(db, source).all().map(summaryOf)
}

/** Those in the trash too. */
export function findSummary(db: ReadableDatabase, id: number): ReportSummary | null {
  const row = sql<[number], SummaryRow>(db, `SELECT ${summaryColumns} FROM reports WHERE id = ?`).get(id)
  return row === undefined ? null : summaryOf(row)
}

/** Those in the trash too. */
export function findReport(db: ReadableDatabase, id: number): ReportRecord | null {
  const source = `SELECT ${summaryColumns}, charset, bom, bytes FROM reports WHERE id = ?`
  const row = sql<[number], TextRow>(db, source).get(id)
  return row === undefined ? null : recordOf(row)
}

/** The nearest one dated before a day. */
export function findReportBefore(db: ReadableDatabase, date: IsoDate): ReportRecord | null {
  const source = `SELECT ${summaryColumns}, charset, bom, bytes FROM reports
    WHERE trashed_at IS NULL AND date < ? ORDER BY date DESC, beside, id DESC LIMIT 1`
  const row = sql<[string], TextRow>(db, source).get(date)
  return row === undefined ? null : recordOf(row)
}

/** Of the reports with exactly these bytes the first one; none in the trash. */
export function findByBytes(db: ReadableDatabase, bytes: Uint8Array): ReportSummary | null {
  const source = `SELECT ${summaryColumns} FROM reports WHERE trashed_at IS NULL AND digest = ? ORDER BY id LIMIT 1`
  const row = sql<[Uint8Array], SummaryRow>(db, source).get(digestOf(bytes))
  return row === undefined ? null : summaryOf(row)
}

/**
 * The reports of a week, none in the trash; the one that stands for the week first. There are several where one was
 * kept beside another, or where a title was changed to a date of another's week.
 */
export function findByWeek(db: ReadableDatabase, week: WeekId): readonly ReportSummary[] {
  const source = `SELECT ${summaryColumns} FROM reports
    WHERE trashed_at IS NULL AND week_year = ? AND week_number = ? ORDER BY beside, id`
  return sql<[number, number], SummaryRow>(db, source).all(week.year, week.number).map(summaryOf)
}

/** The reports without a week that came under this name, none in the trash, the first one first. */
export function findByFileName(db: ReadableDatabase, fileName: string): readonly ReportSummary[] {
  const source = `SELECT ${summaryColumns} FROM reports
    WHERE trashed_at IS NULL AND week_year IS NULL AND file_name = ? ORDER BY beside, id`
  return sql<[string], SummaryRow>(db, source).all(fileName).map(summaryOf)
}

/** Whether a report was kept beside another one of its week. */
export function isBeside(db: ReadableDatabase, id: number): boolean {
  return sql<[number], number>(db, 'SELECT beside FROM reports WHERE id = ?').pluck().get(id) === 1
}

/** The live reports that a link may call so, by a name of `reportNames`; the newest first. */
export function findNamed(db: ReadableDatabase, name: string): readonly number[] {
  const source = `SELECT id FROM report_names JOIN reports ON reports.id = report_id
    WHERE name = ? AND trashed_at IS NULL ORDER BY date DESC, week_year DESC, week_number DESC, id DESC`
  return name === '' ? [] : sql<[string], number>(db, source).pluck().all(name)
}
/** What follows from a report's row, after each change of it. */
function rowChanged(db: WritableDatabase, id: number): void {
  noteChange(db, id)
  const { fileName, title } = findSummary(db, id) as ReportSummary
  sql(db, 'DELETE FROM report_names WHERE report_id = ?').run(id)
  const insert = sql(db, 'INSERT INTO report_names (name, report_id) VALUES (?, ?)')
  for (const name of reportNames({ fileName, title })) insert.run(name, id)
}

/** The first report behind an id, those in the trash too; null for none. */
export function findIdBehind(db: ReadableDatabase, id: number): number | null {
  const source = 'SELECT id FROM reports WHERE id > ? ORDER BY id LIMIT 1'
  return sql<[number], number>(db, source).pluck().get(id) ?? null
}
/** How many reports have an id up to one, those in the trash too. */
export function countIdsUpTo(db: ReadableDatabase, id: number): number {
  return sql<[number], number>(db, 'SELECT count(*) FROM reports WHERE id <= ?').pluck().get(id) ?? 0
}

/**
 * How many live reports have a title that names a week and a date, by the rules that it fits (`fittingBits`). Read off an
 * index that holds nothing else.
 */
export function countFits(db: ReadableDatabase): readonly { readonly bits: number; readonly count: number }[] {
  const source = `SELECT week_fits AS bits, count(*) AS count FROM reports
    WHERE trashed_at IS NULL AND week_fits IS NOT NULL GROUP BY week_fits`
  return sql<[], { bits: number; count: number }>(db, source).all()
}

/** Every dated report, those in the trash too. */
export function listDates(db: ReadableDatabase): readonly { id: number; date: IsoDate }[] {
  return sql<[], { id: number; date: IsoDate }>(db, 'SELECT id, date FROM reports WHERE date IS NOT NULL').all()
}

/** Its id. Its revision is 1. */
export function insertReport(db: WritableDatabase, report: NewReport): number {
  const source = `INSERT INTO reports
      (file_name, title, title_week, week_fits, date, week_year, week_number, beside, charset, bom, revision, saved_at,
        digest, bytes)
    VALUES
      (@fileName, @title, @titleWeek, @weekFits, @date, @weekYear, @weekNumber, @beside, @charset, @bom, 1, @savedAt,
        @digest, @bytes)`
  const { fileName, beside } = report
  const columns = { fileName, beside: beside ? 1 : 0, ...titleColumns(report), ...textColumns(report) }
  const id = Number(sql(db, source).run(columns).lastInsertRowid)
  rowChanged(db, id)
  return id
}

/** Another text for a report: its revision counts up by one. */
export function updateText(db: WritableDatabase, id: number, text: TextRecord & TitleRecord): void {
  const source = `UPDATE reports SET
      title = @title, title_week = @titleWeek, week_fits = @weekFits, date = @date, week_year = @weekYear, week_number = @weekNumber,
      charset = @charset, bom = @bom, revision = revision + 1, saved_at = @savedAt, digest = @digest, bytes = @bytes
    WHERE id = @id`
  sql(db, source).run({ id, ...titleColumns(text), ...textColumns(text) })
  rowChanged(db, id)
}

/** What was read anew off a text that stays. */
export function updateTitle(db: WritableDatabase, id: number, title: TitleRecord): void {
  const source = `UPDATE reports SET
      title = @title, title_week = @titleWeek, week_fits = @weekFits, date = @date, week_year = @weekYear, week_number = @weekNumber
    WHERE id = @id`
  sql(db, source).run({ id, ...titleColumns(title) })
  rowChanged(db, id)
}

export function updateWeek(db: WritableDatabase, id: number, week: WeekId): void {
  const source = 'UPDATE reports SET week_year = ?, week_number = ? WHERE id = ?'
  sql(db, source).run(week.year, week.number, id)
  noteChange(db, everyReport)
}

export function updateFileName(db: WritableDatabase, id: number, fileName: string): void {
  sql(db, 'UPDATE reports SET file_name = ? WHERE id = ?').run(fileName, id)
  rowChanged(db, id)
}

/** Puts a report in the trash; one that is there keeps its time. */
export function trash(db: WritableDatabase, id: number, at: number): void {
  sql(db, 'UPDATE reports SET trashed_at = ? WHERE id = ? AND trashed_at IS NULL').run(at, id)
  noteChange(db, id)
}
export function takeFromTrash(db: WritableDatabase, id: number): void {
  sql(db, 'UPDATE reports SET trashed_at = NULL WHERE id = ?').run(id)
  noteChange(db, id)
}
/** Deletes for good, with its revisions and projections; only what is in the trash. */
export function deleteTrashed(db: WritableDatabase, id: number): void {
  sql(db, 'DELETE FROM reports WHERE id = ? AND trashed_at IS NOT NULL').run(id)
}
