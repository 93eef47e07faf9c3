import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { unzipSync } from 'fflate'
import { projectReport } from '../../../shared/report/projectReport.ts'

/**
 * What an import has at the least to do, with nothing around it: unzips all parts into memory, reads what a report's text
 * says of each page, and inserts every file into one table, in one transaction. No question, no progress, no other call.
 * @returns milliseconds
 */
export function importPlainly(zip: string, database: string): number {
  const begun = performance.now()
  const db = new Database(database)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec('CREATE TABLE files (path TEXT PRIMARY KEY, projection TEXT, bytes BLOB) STRICT')
  const insert = db.prepare('INSERT INTO files VALUES (?, ?, ?)')
  db.transaction(() => {
    for (const part of Object.values(unzipSync(readFileSync(zip)))) {
      for (const [path, bytes] of Object.entries(unzipSync(part))) {
        const projection = path.endsWith('.md') ? JSON.stringify(projectReport(new TextDecoder().decode(bytes))) : null
        insert.run(path, projection, bytes)
      }
    }
  }).immediate()
  db.close()
  return performance.now() - begun
}
