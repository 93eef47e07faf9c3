import { rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { lineKindsVersion } from '../../shared/search/lineKinds.ts'
import { refuseOldNode } from '../database/open.ts'
import { projectionVersion } from '../database/projections.ts'

/** What is in the file, and by which rules: another number is another index, made anew. */
const version = 100_000 + projectionVersion * 100 + lineKindsVersion

/** The index of a library, in its data folder. All of it can be made from the texts, so it may be deleted at any time. */
export function searchDatabaseFile(dataFolder: string): string {
  return join(dataFolder, 'weekbook-search.db')
}

/** Opens the index to keep it up; an older, foreign or damaged one is deleted. */
export function openSearchDatabase(dataFolder: string): Database.Database {
  const path = searchDatabaseFile(dataFolder)
  refuseOldNode(path, process.versions)
  try {
    return openCurrent(path)
  } catch {
    deleteSearchDatabase(dataFolder)
    return openCurrent(path)
  }
}

/** Opens the index only to read it; null where there is none that can be used. */
export function openSearchDatabaseToRead(dataFolder: string): Database.Database | null {
  let db: Database.Database | null = null
  try {
    db = new Database(searchDatabaseFile(dataFolder), { readonly: true, fileMustExist: true })
    // One state of it, even while the app goes on writing.
    db.exec('BEGIN')
    if (versionOf(db) === version) return db
  } catch {
    // Without an index every text is read.
  }
  db?.close()
  return null
}

function deleteSearchDatabase(dataFolder: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(searchDatabaseFile(dataFolder) + end, { force: true })
}

function openCurrent(path: string): Database.Database {
  const db = new Database(path)
  try {
    db.pragma('journal_mode = WAL')
    // A power cut may take the last part back, and it is made again.
    db.pragma('synchronous = NORMAL')
    db.pragma('cache_size = -32000')
    const found = versionOf(db)
    if (found === 0) {
      db.transaction(() => {
        db.exec(tables)
        db.pragma(`user_version = ${version}`)
      })()
    } else if (found !== version) throw new Error(`an index of version ${found}`)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

function versionOf(db: Database.Database): number {
  return db.pragma('user_version', { simple: true }) as number
}

const tables = `
  -- Texts that are indexed together. Written once; a text that changes is no longer valid in there.
  CREATE TABLE segments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- 0 while its postings are written, 1 when all of them are there.
    complete INTEGER NOT NULL CHECK (complete IN (0, 1)),
    -- [key, digest] of each.
    texts TEXT NOT NULL CHECK (json_valid(texts)),
    first_lines BLOB NOT NULL,
    line_starts BLOB NOT NULL,
    line_kinds BLOB NOT NULL
  ) STRICT;
  CREATE TABLE postings (
    gram INTEGER NOT NULL,
    segment INTEGER NOT NULL,
    list BLOB NOT NULL,
    PRIMARY KEY (gram, segment)
  ) STRICT, WITHOUT ROWID;
`
