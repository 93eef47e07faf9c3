import type { Encoding } from '../../shared/ipc/calls/reports.ts'
import type { SearchedPage } from '../../shared/search/searchAnswer.ts'
import { type ReadableDatabase, sql } from '../database/connection.ts'
import { decodeStored } from '../files/encoding.ts'

/** A page of the library as the search knows it. */
export interface SearchedText {
  /** Its own among reports and pages. */
  readonly key: string
  /** Follows from its bytes. */
  readonly digest: string
  readonly page: SearchedPage
}

interface Row {
  readonly id: number
  readonly kind: SearchedPage['kind'] | 'table'
  readonly title: string
  readonly file_name: string | null
  readonly date: string | null
  readonly week_year: number | null
  readonly week_number: number | null
  readonly digest: string
}

/**
 * All that is not in the trash, in the order in which it is found: the newest day first, on one day reports before other
 * pages, and what was added later first.
 */
export function listSearchedTexts(db: ReadableDatabase): readonly SearchedText[] {
  const source = `
    SELECT id, 'report' AS kind, title, file_name, date, week_year, week_number, hex(substr(digest, 1, 8)) AS digest
      FROM reports WHERE trashed_at IS NULL
    UNION ALL
    SELECT id, kind, title, file_name, date, NULL, NULL, hex(substr(digest, 1, 8)) FROM pages WHERE trashed_at IS NULL`
  const rows = sql<[], Row>(db, source).all()
  return rows.map(textOf).sort(inOrder)
}

function textOf(row: Row): SearchedText {
  const { id, date, week_year: year, week_number: number } = row
  const isReport = row.kind === 'report'
  const title = row.title === '' ? (row.file_name ?? '') : row.title
  const week = year === null || number === null ? null : { year, number }
  const page = { kind: row.kind === 'table' ? 'page' : row.kind, id, title, date, week } as const
  return { key: `${isReport ? 'report' : 'page'} ${id}`, digest: row.digest, page }
}

function inOrder({ page: a }: SearchedText, { page: b }: SearchedText): number {
  const [dayA, dayB] = [dayOf(a), dayOf(b)]
  if (dayA !== dayB) return dayA > dayB ? -1 : 1
  const [kindA, kindB] = [a.kind === 'report' ? 0 : 1, b.kind === 'report' ? 0 : 1]
  return kindA - kindB || b.id - a.id
}

/** A report without a date stands where its week would. */
function dayOf({ date, week }: SearchedPage): string {
  if (date !== null) return date
  if (week === null) return ''
  const month = String(Math.min(12, Math.floor((week.number - 1) / 4.4) + 1)).padStart(2, '0')
  return `${week.year}-${month}`
}

/** The text that a page has now, with its digest; that of an empty one where it is gone. */
export function readSearchedText(
  db: ReadableDatabase,
  { kind, id }: SearchedPage,
): { readonly text: string; readonly digest: string } {
  const table = kind === 'report' ? 'reports' : 'pages'
  const source = `SELECT charset, bom, hex(substr(digest, 1, 8)) AS digest, bytes FROM ${table} WHERE id = ?`
  const row = sql<[number], TextRow>(db, source).get(id)
  if (row === undefined) return { text: '', digest: '' }
  const text = decodeStored(row.bytes, { charset: row.charset, bom: row.bom === 1 })
  return { text, digest: row.digest }
}

interface TextRow {
  readonly charset: Encoding['charset']
  readonly bom: number
  readonly digest: string
  readonly bytes: Uint8Array
}
