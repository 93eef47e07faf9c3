import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { asDatabaseError, DatabaseError } from './databaseError.ts'
import { migrate, refuseForeign } from './migrate.ts'
import { migrations } from './migrations/migrations.ts'

/** How long a connection waits for another process's write, in milliseconds. */
const busyTimeout = 5000

/**
 * Opens the database of a library, makes it where there is none, and brings it to the newest version. Needs nothing of
 * Electron and works in a worker thread.
 * @throws DatabaseError for everything that can keep it from opening.
 */
export function openDatabase(path: string): Database.Database {
  refuseOldNode(path, process.versions)
  let db: Database.Database | null = null
  try {
    mkdirSync(dirname(path), { recursive: true })
    db = new Database(path, { timeout: busyTimeout })
    prepare(db)
    return db
  } catch (error) {
    db?.close()
    throw asDatabaseError(error, path)
  }
}

function prepare(db: Database.Database): void {
  // Before anything is written, the mode of the journal too.
  refuseForeign(db, migrations.length)
  db.pragma('foreign_keys = ON')
  keepTrying(() => db.pragma('journal_mode = WAL'))
  // better-sqlite3 is compiled to run NORMAL in WAL mode, where a power cut may take back the last saves.
  db.pragma('synchronous = FULL')
  migrate(db, migrations)
}

/**
 * SQLite does not wait where two processes give a new database its journal mode at once: one of them is told `busy`
 * immediately, whatever its busy timeout.
 */
function keepTrying(work: () => void): void {
  const end = Date.now() + busyTimeout
  for (;;) {
    try {
      work()
      return
    } catch (error) {
      if (asDatabaseError(error, '').fault !== 'locked' || Date.now() > end) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
}

/**
 * better-sqlite3's binary is built for Node-API 10. On a Node that has an older one the first `new Database` ends the
 * process without a message, so this comes before it.
 */
export function refuseOldNode(path: string, versions: { readonly node: string; readonly napi?: string }): void {
  if (Number(versions.napi ?? 0) >= 10) return
  const reason = `needs Node 22.14 or newer, and this is Node ${versions.node}`
  throw new DatabaseError('oldNode', path, reason)
}
