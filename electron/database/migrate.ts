import { type ReadableDatabase, write } from './connection.ts'
import { DatabaseError } from './databaseError.ts'
import type { Migration } from './migrations/migration.ts'

/** `WKBK`: tells a library from any other SQLite database. https://sqlite.org/pragma.html#pragma_application_id */
export const applicationId = 0x574b424b

/**
 * Brings a database to the newest version, one transaction a step. Several processes may do so at once. A failing step
 * throws SQLite's error and leaves the version before it.
 */
export function migrate(db: ReadableDatabase, steps: readonly Migration[]): void {
  assertOrder(steps)
  for (const step of steps) {
    write(db, (db) => {
      if (versionOf(db) >= step.version) return
      db.exec(step.sql)
      db.pragma(`application_id = ${applicationId}`)
      db.pragma(`user_version = ${step.version}`)
    })
  }
}

/** The number of the last step that a database has taken; 0 for an empty one. */
export function versionOf(db: ReadableDatabase): number {
  return db.pragma('user_version', { simple: true }) as number
}

/**
 * Reads only.
 * @param newest the version that these `migrations` lead to.
 * @throws DatabaseError `foreign` for a database of another program, `future` for one of a newer version.
 */
export function refuseForeign(db: ReadableDatabase, newest: number): void {
  // One transaction, so that another process that makes the library right now is seen whole or not at all.
  const [id, version, tables] = db
    .transaction(() => [
      db.pragma('application_id', { simple: true }) as number,
      versionOf(db),
      db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() as number,
    ])
    .deferred() as [number, number, number]
  if (id !== applicationId && (id !== 0 || version !== 0 || tables !== 0)) {
    throw new DatabaseError('foreign', db.name, 'a database of another program')
  }
  if (version > newest) {
    const reason = `written by a newer version (format ${version}; this one knows up to ${newest})`
    throw new DatabaseError('future', db.name, reason)
  }
}

function assertOrder(steps: readonly Migration[]): void {
  for (const [index, step] of steps.entries()) {
    if (step.version !== index + 1) throw new Error(`Migration ${step.version} stands at place ${index + 1}`)
  }
}
