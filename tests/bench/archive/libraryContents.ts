import { existsSync, readdirSync } from 'node:fs'
import Database from 'better-sqlite3'
import { attachmentsFolder, databaseFile, scratchFolder } from '../../../electron/library/library.ts'

/** Everything that came out of an export, however it was brought in: what is the same has the same rows. */
const contents = [
  `SELECT 'report', hex(digest), path, notion_id FROM reports JOIN origins ON report_id = reports.id`,
  `SELECT kind, hex(pages.digest), path, notion_id FROM pages JOIN origins ON page_id = pages.id`,
  `SELECT hex(reports.digest), address, hex(a.digest), name FROM attachments a JOIN reports ON reports.id = report_id`,
  `SELECT hex(pages.digest), address, hex(a.digest), name FROM page_attachments a JOIN pages ON pages.id = page_id`,
]

/** The pages and files of a library, a line each, in an order of their own. */
export function libraryContents(data: string): readonly string[] {
  const db = new Database(databaseFile(data), { readonly: true })
  try {
    return contents.flatMap((source) =>
      db
        .prepare(source)
        .raw()
        .all()
        .map((row) => JSON.stringify(row))
        .sort(),
    )
  } finally {
    db.close()
  }
}

/** What lies in a library's folder and belongs to no page: files that were kept, and what was being unpacked. */
export function strayFiles(data: string): readonly string[] {
  const db = new Database(databaseFile(data), { readonly: true })
  const source = 'SELECT lower(hex(digest)) FROM attachments UNION SELECT lower(hex(digest)) FROM page_attachments'
  const named = new Set(db.prepare<[], string>(source).pluck().all())
  db.close()
  const kept = attachmentsFolder(data)
  return [
    ...(existsSync(kept) ? readdirSync(kept).filter((name) => !named.has(name)) : []),
    ...(existsSync(scratchFolder(data)) ? [scratchFolder(data)] : []),
  ]
}
