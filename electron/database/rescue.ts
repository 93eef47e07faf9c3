import Database from 'better-sqlite3'
import { type ReadableDatabase, sql, type WritableDatabase, write } from './connection.ts'
import { versionOf } from './migrate.ts'
import { insertion } from './projections.ts'

type Row = Readonly<Record<string, unknown>>

/** What can't be computed from anything else. A parent stands before its children. */
const tables = ['reports', 'revisions', 'settings'] as const

/**
 * Copies what can be read of a damaged database into a new one of the same version: from both ends of each table up to
 * the broken pages. Projections are left to be computed.
 * @returns how many reports came over.
 */
export function rescueRows(from: string, into: ReadableDatabase): number {
  let damaged: ReadableDatabase | null = null
  try {
    damaged = new Database(from, { readonly: true })
    if (versionOf(damaged) !== versionOf(into)) return 0
    for (const table of tables) copyTable(damaged, into, table)
  } catch {
    // Not even the header can be read: the new library stays as empty as it is.
  } finally {
    damaged?.close()
  }
  return into.prepare('SELECT count(*) FROM reports').pluck().get() as number
}

function copyTable(damaged: ReadableDatabase, into: ReadableDatabase, table: (typeof tables)[number]): void {
  const key = table === 'settings' ? 'key' : 'rowid'
  write(into, (into) => {
    for (const order of ['ASC', 'DESC'] as const) {
      // Without an index: one may be broken where the table is not.
      const complete = copyRows(damaged, into, table, `SELECT * FROM ${table} NOT INDEXED ORDER BY ${key} ${order}`)
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
