import { systemReason } from '../files/systemReason.ts'

/**
 * Why a library cannot be opened.
 * `oldNode`: the program runs on a Node that better-sqlite3 would crash.
 * `unwritable`: the folder or file cannot be made, read or written.
 * `future`: written by a newer version of the product.
 * `foreign`: a database of another program.
 * `damaged`: not a database, or one whose pages are broken.
 * `locked`: another process kept it busy for longer than the busy timeout.
 */
export type DatabaseFault = 'oldNode' | 'unwritable' | 'future' | 'foreign' | 'damaged' | 'locked' | 'other'

/** A library that cannot be opened or read. The message is for a log; the interface words the fault itself. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
  readonly fault: DatabaseFault
  /** The database's file. */
  readonly path: string
  /** What the system or SQLite said. */
  readonly reason: string

  constructor(fault: DatabaseFault, path: string, reason: string, cause?: unknown) {
    super(`${path}: ${reason}`, { cause })
    this.fault = fault
    this.path = path
    this.reason = reason
  }
}

/** What SQLite or the system threw, as a fault of this file. A `DatabaseError` stays as it is. */
export function asDatabaseError(error: unknown, path: string): DatabaseError {
  if (error instanceof DatabaseError) return error
  const reason = error instanceof Error ? error.message : String(error)
  return new DatabaseError(faultOf((error as { code?: unknown }).code), path, reason, error)
}

/** Why the database took no write, where the disk, the file system or another process is the reason; else null. */
export function refusedWrite(error: unknown): string | null {
  const fault = error instanceof DatabaseError ? error.fault : faultOf((error as { code?: unknown } | null)?.code)
  return fault === 'unwritable' || fault === 'locked' ? systemReason(error) : null
}

/** Whether SQLite found the file itself broken. */
export function isDamage(error: unknown): boolean {
  return error instanceof DatabaseError
    ? error.fault === 'damaged'
    : faultOf((error as { code?: unknown } | null)?.code) === 'damaged'
}

/** SQLite's result codes: https://sqlite.org/rescode.html, with their extended forms (`SQLITE_CORRUPT_INDEX`). */
function faultOf(code: unknown): DatabaseFault {
  if (typeof code !== 'string') return 'other'
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return 'damaged'
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return 'locked'
  if (/^SQLITE_(CANTOPEN|READONLY|PERM|FULL|IOERR)|^E[A-Z]+$/.test(code)) return 'unwritable'
  return 'other'
}
