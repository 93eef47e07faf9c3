import type { Database, Statement } from 'better-sqlite3'

/** A connection as reading functions take it. */
export type ReadableDatabase = Database
declare const insideTransaction: unique symbol
/** A connection inside a transaction that holds the write lock. Only `write` hands one out. */
export type WritableDatabase = Database & { readonly [insideTransaction]: true }

/**
 * Runs `work` in one immediate transaction: everything that it reads stays true until it has written, whatever other
 * processes do. Rolled back when it throws.
 */
export function write<T>(db: ReadableDatabase, work: (db: WritableDatabase) => T): T {
  return db.transaction(() => work(db as WritableDatabase)).immediate()
}

const prepared = new WeakMap<Database, Map<string, Statement>>()

/** The statement for this SQL, compiled once a connection. */
export function sql<Parameters extends unknown[], Row = unknown>(
  db: ReadableDatabase,
  source: string,
): Statement<Parameters, Row> {
  let statements = prepared.get(db)
  if (statements === undefined) {
    statements = new Map()
    prepared.set(db, statements)
  }
  let statement = statements.get(source)
  if (statement === undefined) {
    statement = db.prepare(source)
    statements.set(source, statement)
  }
  return statement as Statement<Parameters, Row>
}
