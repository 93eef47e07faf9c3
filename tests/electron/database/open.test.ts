import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DatabaseError } from '../../../electron/database/databaseError.ts'
import { migrate, versionOf } from '../../../electron/database/migrate.ts'
import { migrations } from '../../../electron/database/migrations/migrations.ts'
import { openDatabase, refuseOldNode } from '../../../electron/database/open.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'weekbook-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a new database is made with its folder, and is set to lose nothing', () => {
  const db = openDatabase(join(folder, 'library', 'weekbook.db'))
  const settings = ['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout']
  expect(settings.map((name) => db.pragma(name, { simple: true }))).toEqual(['wal', 2, 1, 5000])
  db.close()
})

test('a database that is opened again has what was written', () => {
  const path = join(folder, 'weekbook.db')
  const first = openDatabase(path)
  first.prepare("INSERT INTO settings VALUES ('theme', '\"dark\"')").run()
  first.close()
  const second = openDatabase(path)
  expect(second.prepare('SELECT value FROM settings').pluck().get()).toBe('"dark"')
  second.close()
})

test('a database of each earlier version is brought to the newest with what it has', () => {
  for (const { version } of migrations.slice(0, -1)) {
    const path = join(folder, `${version}.db`)
    const earlier = new Database(path)
    migrate(earlier, migrations.slice(0, version))
    earlier.prepare("INSERT INTO settings VALUES ('theme', '\"dark\"')").run()
    earlier.close()
    const db = openDatabase(path)
    expect(versionOf(db)).toBe(migrations.length)
    expect(db.prepare('SELECT value FROM settings').pluck().get()).toBe('"dark"')
    expect(db.prepare('SELECT count(*) FROM kpi_decisions').pluck().get()).toBe(0)
    db.close()
  }
})

describe('what cannot be opened is named, and stays as it is', () => {
  const cases: readonly [what: string, prepare: (path: string) => void, fault: string][] = [
    ['a text', (path) => writeFileSync(path, 'not a database '.repeat(400)), 'damaged'],
    [
      'a database of another program',
      (path) => new Database(path).exec('CREATE TABLE songs (title)').close(),
      'foreign',
    ],
    [
      'a database from the future',
      (path) => {
        openDatabase(path).close()
        const db = new Database(path)
        db.pragma(`user_version = ${migrations.length + 1}`)
        db.close()
      },
      'future',
    ],
  ]
  test.each(cases)('%s', (_what, prepare, fault) => {
    const path = join(folder, 'weekbook.db')
    prepare(path)
    const before = readFileSync(path)
    expect(() => openDatabase(path)).toThrow(DatabaseError)
    expect(() => openDatabase(path)).toThrow(expect.objectContaining({ fault, path }))
    expect(Buffer.compare(readFileSync(path), before)).toBe(0)
  })

  test('a folder in its place', () => {
    expect(() => openDatabase(folder)).toThrow(expect.objectContaining({ fault: 'unwritable', path: folder }))
  })

  test('a folder that cannot be made', () => {
    writeFileSync(join(folder, 'file'), '')
    expect(() => openDatabase(join(folder, 'file', 'weekbook.db'))).toThrow(
      expect.objectContaining({ fault: 'unwritable' }),
    )
  })
})

describe('a Node that better-sqlite3 would crash is refused before it is loaded', () => {
  const refused: readonly [node: string, napi: string | undefined][] = [
    ['18.0.0', undefined],
    ['20.19.2', '9'],
    ['22.13.1', '9'],
  ]
  test.each(refused)('Node %s', (node, napi) => {
    const refuse = () => refuseOldNode('a.db', napi === undefined ? { node } : { node, napi })
    expect(refuse).toThrow(`a.db: needs Node 22.14 or newer, and this is Node ${node}`)
  })

  test.each(['22.14.0', '24.21.0'])('and Node %s is not', (node) => {
    expect(() => refuseOldNode('a.db', { node, napi: '10' })).not.toThrow()
  })
})
