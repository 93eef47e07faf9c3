import type { Database } from 'better-sqlite3'
import type { ReadableDatabase, WritableDatabase } from './connection.ts'

/** In the place of a report: all of them may be linked otherwise. */
export const everyReport = 0

const changes = new WeakMap<Database, Set<number>>()

/** Says that a report may be linked otherwise than before: its text, its date, whether it is there, what was decided. */
export function noteChange(db: WritableDatabase, report: number): void {
  changesOf(db).add(report)
}

/** The reports that this connection has changed since this was asked last; more of them where a write was taken back. */
export function takeChanges(db: ReadableDatabase): ReadonlySet<number> {
  const taken = new Set(changesOf(db))
  changesOf(db).clear()
  return taken
}

function changesOf(db: Database): Set<number> {
  let noted = changes.get(db)
  if (noted === undefined) {
    noted = new Set()
    changes.set(db, noted)
  }
  return noted
}
