import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { migrate } from '../../../electron/database/migrate.ts'
import { type Migration, migrations } from '../../../electron/database/migrations/migrations.ts'

/**
 * One row a migration: a digest of its SQL, which has to stay as it shipped, and what a database is after it. A migration without a row fails.
 */
const cases: readonly {
  version: number
  digest: string
  shape: (db: Database.Database) => unknown
  expected: unknown
}[] = [
  {
    version: 1,
    digest: 'bfcae0dee919df35',
    shape: (db) => [
      db.prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 1 ORDER BY name").pluck().all(),
      db.prepare('SELECT * FROM library').all(),
    ],
    expected: [
      [
        'dailies',
        'incidents',
        'intent_dates',
        'kpi_values',
        'library',
        'okr_items',
        'plan_items',
        'reflections',
        'reports',
        'revisions',
        'sections',
        'settings',
      ],
      [{ only: 1, week_numbering: 'weeknum2', projection_version: 0 }],
    ],
  },
]

test('every migration is here, and every file of one is in the list', () => {
  const versions = migrations.map((migration) => migration.version)
  expect(cases.map((testCase) => testCase.version)).toEqual(versions)
  const files = readdirSync(new URL('../../../electron/database/migrations', import.meta.url))
  expect(files.filter((file) => /^migration\d+\.ts$/.test(file)).length).toBe(versions.length)
})

describe.each(cases)('migration $version', ({ version, digest, shape, expected }) => {
  const migration = migrations.find((migration) => migration.version === version) as Migration

  test('is as it shipped', () => {
    expect(createHash('sha256').update(migration.sql).digest('hex').slice(0, 16)).toBe(digest)
  })

  test('does what it is for', () => {
    const db = new Database(':memory:')
    migrate(db, migrations.slice(0, version))
    expect(shape(db)).toEqual(expected)
    db.close()
  })
})

test('no table takes a value of another type', () => {
  const db = new Database(':memory:')
  migrate(db, migrations)
  const loose = db.prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0").pluck().all()
  expect(loose.filter((name) => !String(name).startsWith('sqlite_'))).toEqual([])
  db.close()
})
