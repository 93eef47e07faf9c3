import type { Database } from 'better-sqlite3'
import { damageIsNoted, findDamage, forgetDamage, setAside } from './damage.ts'
import { asDatabaseError, DatabaseError, isDamage } from './databaseError.ts'
import { openDatabase } from './open.ts'
import { rescueRows } from './rescue.ts'

export interface SoundDatabase {
  readonly db: Database
  /** Where a damaged one is now, and how many of its reports are in the new one. */
  readonly setAside: { readonly path: string; readonly rescued: number } | null
}

/**
 * Opens a database. A damaged one is never deleted: it is refused, or set aside and followed by a new one with all that
 * can still be read of it. The whole file is looked at only where damage was noted before.
 * @throws DatabaseError
 */
export function openSoundDatabase(
  path: string,
  { whenDamaged, now }: { readonly whenDamaged: 'setAside' | 'refuse'; readonly now: number },
): SoundDatabase {
  try {
    return { db: openChecked(path), setAside: null }
  } catch (error) {
    if (whenDamaged === 'refuse' || !isDamage(error)) throw error
  }
  try {
    const aside = setAside(path, now)
    forgetDamage(path)
    const db = openDatabase(path)
    return { db, setAside: { path: aside, rescued: rescueRows(aside, db) } }
  } catch (error) {
    throw asDatabaseError(error, path)
  }
}

function openChecked(path: string): Database {
  const db = openDatabase(path)
  if (!damageIsNoted(path)) return db
  const messages = findDamage(db)
  if (messages.length === 0) {
    forgetDamage(path)
    return db
  }
  db.close()
  throw new DatabaseError('damaged', path, messages.join('; '))
}
