import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { write } from '../../../electron/database/connection.ts'
import { migrate } from '../../../electron/database/migrate.ts'
import { migrations } from '../../../electron/database/migrations/migrations.ts'
import { openDatabase } from '../../../electron/database/open.ts'
import { insertReport } from '../../../electron/database/reports.ts'
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
  const title = { title: '第10周', titleWeek: 10, date: '2024-03-08', week: { year: 2024, number: 10 }, fileName: null }
  const text = { encoding: { charset: 'utf-8', bom: false }, bytes: Uint8Array.of(1), savedAt: 0 } as const
  for (const beside of [false, true]) write(damaged, (db) => insertReport(db, { ...title, ...text, beside }))
  damaged.close()

  const db = openDatabase(join(folder, 'new.db'))
  onTestFinished(() => void db.close())
  expect(rescueRows(path, db)).toBe(rescued)
  expect(db.prepare('SELECT title FROM reports').pluck().all()).toEqual(Array(rescued).fill('第10周'))
})
