import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { migrate } from '../../../electron/database/migrate.ts'
import { migrations } from '../../../electron/database/migrations/migrations.ts'
import { openDatabase } from '../../../electron/database/open.ts'
import { rescueRows } from '../../../electron/database/rescue.ts'

/** What broken pages keep from being brought to the newest version is of an earlier one when it is taken over. */
const newest = migrations.length
const cases: readonly [what: string, version: number, rescued: number][] = [
  ...migrations.map(({ version }) => [`version ${version}`, version, 2] as [string, number, number]),
  ['a version from the future', newest + 1, 0],
]
test.each(cases)('out of %s', (_what, version, rescued) => {
  const folder = mkdtempSync(join(tmpdir(), 'weekbook-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'damaged.db')
  const damaged = new Database(path)
  migrate(damaged, migrations.slice(0, version))
  damaged.pragma(`user_version = ${version}`)
  // The columns of the first version: all later ones have them.
  const insert = damaged.prepare(`INSERT INTO reports
    (title, title_week, date, week_year, week_number, beside, charset, bom, revision, saved_at, digest, bytes)
    VALUES ('第10周', 10, '2024-03-08', 2024, 10, ?, 'utf-8', 0, 1, 0, zeroblob(32), x'01')`)
  for (const beside of [0, 1]) insert.run(beside)
  damaged.close()

  const db = openDatabase(join(folder, 'new.db'))
  onTestFinished(() => void db.close())
  expect(rescueRows(path, db)).toBe(rescued)
  expect(db.prepare('SELECT title FROM reports').pluck().all()).toEqual(Array(rescued).fill('第10周'))
})
