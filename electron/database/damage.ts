import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { ReadableDatabase } from './connection.ts'
import { isDamage } from './databaseError.ts'

/** What SQLite finds wrong, ten messages at most; none for a sound database. Reads every page. */
export function findDamage(db: ReadableDatabase): readonly string[] {
  try {
    const rows = db.pragma('quick_check(10)') as readonly { readonly quick_check: string }[]
    const messages = rows.map((row) => row.quick_check)
    return messages.length === 1 && messages[0] === 'ok' ? [] : messages
  } catch (error) {
    // Some damage keeps the check itself from going on.
    if (!isDamage(error)) throw error
    return [(error as Error).message]
  }
}

/** `findDamage`, and a note beside a damaged database, by which the next opening knows. */
export function checkDatabase(db: ReadableDatabase): readonly string[] {
  const messages = findDamage(db)
  if (messages.length > 0) noteDamage(db.name)
  return messages
}

/** The database may be damaged: the next opening looks. It can't be said inside the database itself. */
export function noteDamage(path: string): void {
  writeFileSync(noteFile(path), '')
}
/** Whether damage was noted since the last `forgetDamage`. */
export function damageIsNoted(path: string): boolean {
  return existsSync(noteFile(path))
}
export function forgetDamage(path: string): void {
  rmSync(noteFile(path), { force: true })
}
function noteFile(path: string): string {
  return `${path}.damaged`
}

/**
 * Moves a database and its journal away, under a name with the date. Nothing is deleted.
 * @returns where it is now.
 */
export function setAside(path: string, now: number): string {
  const stem = basename(path, '.db')
  // Sweden writes dates as ISO does, in local time; Windows takes no colon in a name.
  const moment = new Date(now).toLocaleString('sv-SE').replaceAll(':', '.')
  let target = join(dirname(path), `${stem} damaged ${moment}.db`)
  for (let copy = 2; existsSync(target); copy++) target = join(dirname(path), `${stem} damaged ${moment} (${copy}).db`)
  renameSync(path, target)
  // Under their new name the journal's saves still belong to the database.
  for (const ending of ['-wal', '-shm', '-journal']) {
    if (existsSync(path + ending)) renameSync(path + ending, target + ending)
  }
  return target
}
