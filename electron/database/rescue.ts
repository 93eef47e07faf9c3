import Database from 'better-sqlite3'
import { type ReadableDatabase, sql, type WritableDatabase, write } from './connection.ts'
import { versionOf } from './migrate.ts'
import { insertion } from './projections.ts'

type Row = Readonly<Record<string, unknown>>

/** What can't be computed from anything else, with the order in which rows lie. A parent stands before its children. */
const tables: readonly { readonly name: string; readonly key: string }[] = [
  { name: 'reports', key: 'rowid' },
  { name: 'revisions', key: 'rowid' },
  { name: 'settings', key: 'key' },
  { name: 'kpi_decisions', key: 'label_key' },
  { name: 'match_decisions', key: 'earlier' },
  { name: 'ignored_findings', key: 'report_id' },
  { name: 'plan_answers', key: 'report_id' },
  { name: 'attachments', key: 'report_id' },
  { name: 'pages', key: 'rowid' },
  { name: 'origins', key: 'rowid' },
  { name: 'page_attachments', key: 'page_id' },
]

/**
 * Copies what can be read of a damaged database into a new one of the same version or a newer one: from both ends of each table up to
 * the broken pages. Projections are left to be computed.
 * @returns how many reports came over.
 */
export function rescueRows(from: string, into: ReadableDatabase): number {
  let damaged: ReadableDatabase | null = null
  try {
    damaged = new Database(from, { readonly: true })
    if (versionOf(damaged) > versionOf(into)) return 0
    for (const table of tables) copyTable(damaged, into, table)
  } catch {
    // Not even the header can be read: the new library stays as empty as it is.
  } finally {
    damaged?.close()
  }
  return into.prepare('SELECT count(*) FROM reports').pluck().get() as number
}

function copyTable(damaged: ReadableDatabase, into: ReadableDatabase, { name, key }: (typeof tables)[number]): void {
  write(into, (into) => {
    for (const order of ['ASC', 'DESC'] as const) {
      // Without an index: one may be broken where the table is not.
      const complete = copyRows(damaged, into, name, `SELECT * FROM ${name} NOT INDEXED ORDER BY ${key} ${order}`)
      if (complete) return
    }
  })
}

/** Whether it came to the end. */
function copyRows(damaged: ReadableDatabase, into: WritableDatabase, table: string, source: string): boolean {
  try {
    for (const row of damaged.prepare<[], Row>(source).iterate()) {
      try {
        sql(into, insertion(table, Object.keys(row))).run(row)
      } catch {
        // The row came over already, or it breaks a rule of its table: damaged itself, or its report is lost.
      }
    }
    return true
  } catch {
    return false
  }
}
