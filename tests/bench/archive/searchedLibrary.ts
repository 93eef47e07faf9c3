import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { until } from '../../../build/weekbook.ts'
import { write } from '../../../electron/database/connection.ts'
import { insertReport } from '../../../electron/database/reports.ts'
import { databaseFile, openLibrary } from '../../../electron/library/library.ts'
import { searchDatabaseFile } from '../../../electron/search/searchDatabase.ts'
import { projectReport } from '../../../shared/report/projectReport.ts'
import { addDays } from '../../../shared/report/title/calendar.ts'
import { weekOf } from '../../../shared/report/title/weekNumbering.ts'
import { generateReport } from '../generateReport.ts'

/** Fridays; the last of 10,000 is in 2091. */
const firstFriday = '1900-01-05'

/**
 * A library of generated reports, and the same texts as files beside it, each named after its report's id. The rows of
 * the texts are written directly: what is projected off them has no part in a search.
 */
export function makeSearchedLibrary(
  count: number,
  { data, texts }: { readonly data: string; readonly texts: string },
): void {
  openLibrary(data, { project: projectReport }).close()
  mkdirSync(texts, { recursive: true })
  const db = new Database(databaseFile(data))
  write(db, (db) => {
    for (let at = 0; at < count; at++) {
      const date = addDays(firstFriday, at * 7)
      const bytes = Buffer.from(generateReport(at + 1))
      const id = insertReport(db, {
        title: `第${weekOf(date, 'weeknum2').number}周 ${date}`,
        titleWeek: null,
        date,
        week: weekOf(date, 'weeknum2'),
        fileName: `${at}.md`,
        beside: false,
        encoding: { charset: 'utf-8', bom: false },
        bytes,
        savedAt: 0,
      })
      writeFileSync(join(texts, `${id}.md`), bytes)
    }
  })
  db.close()
}

/** Waits until an app that has the library open has taken nearly all of its texts into the index. */
export async function indexed(data: string, count: number): Promise<void> {
  await until(() => Promise.resolve(indexedTexts(data) > 0.95 * count), 'The index was not made', 300_000)
}

function indexedTexts(data: string): number {
  try {
    const db = new Database(searchDatabaseFile(data), { readonly: true, fileMustExist: true })
    const source = 'SELECT coalesce(sum(json_array_length(texts)), 0) FROM segments WHERE complete = 1'
    const count = db.prepare<[], number>(source).pluck().get() ?? 0
    db.close()
    return count
  } catch {
    return 0
  }
}
