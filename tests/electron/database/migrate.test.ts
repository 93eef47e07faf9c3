import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DatabaseError } from '../../../electron/database/databaseError.ts'
import { applicationId, migrate, refuseForeign, versionOf } from '../../../electron/database/migrate.ts'

const steps = [
  { version: 1, sql: 'CREATE TABLE a (x INTEGER) STRICT' },
  { version: 2, sql: 'CREATE TABLE b (x INTEGER) STRICT; INSERT INTO b VALUES (2)' },
]
let db: Database.Database
beforeEach(() => {
  db = new Database(':memory:')
})
afterEach(() => void db.close())
const tables = () => db.prepare('SELECT name FROM sqlite_schema ORDER BY name').pluck().all()

test('every step runs once, and a later start takes only the new ones', () => {
  migrate(db, steps.slice(0, 1))
  expect([versionOf(db), tables()]).toEqual([1, ['a']])
  migrate(db, steps)
  migrate(db, steps)
  expect([versionOf(db), tables()]).toEqual([2, ['a', 'b']])
  expect(db.prepare('SELECT x FROM b').pluck().all()).toEqual([2])
  expect(db.pragma('application_id', { simple: true })).toBe(applicationId)
})

test('a step that fails leaves the version before it, with nothing of itself', () => {
  const failing = { version: 2, sql: 'CREATE TABLE b (x INTEGER) STRICT; INSERT INTO nowhere VALUES (1)' }
  expect(() => migrate(db, [steps[0] as (typeof steps)[0], failing])).toThrow(/nowhere/)
  expect([versionOf(db), tables()]).toEqual([1, ['a']])
})

const disordered: readonly [what: string, versions: readonly number[]][] = [
  ['a gap', [1, 3]],
  ['a repetition', [1, 1]],
  ['the wrong way round', [2, 1]],
  ['none at 1', [0, 1]],
]
test.each(disordered)('steps out of order are a fault of the program: %s', (_what, versions) => {
  const wrong = versions.map((version) => ({ version, sql: '' }))
  expect(() => migrate(db, wrong)).toThrow(/^Migration \d stands at place \d$/)
})

describe('what is refused, and what is not', () => {
  const cases: readonly [what: string, sql: string, fault: string | null][] = [
    ['an empty database', '', null],
    ['our own', `PRAGMA application_id = ${applicationId}; PRAGMA user_version = 2; CREATE TABLE a (x)`, null],
    ['from the future', `PRAGMA application_id = ${applicationId}; PRAGMA user_version = 3`, 'future'],
    ['of another program, which names itself', 'PRAGMA application_id = 7', 'foreign'],
    ['of another program, with tables', 'CREATE TABLE songs (title)', 'foreign'],
    ['of another program, with a version', 'PRAGMA user_version = 5', 'foreign'],
  ]
  test.each(cases)('%s', (_what, sql, fault) => {
    db.exec(sql)
    expect(faultOfOpening()).toBe(fault)
  })

  function faultOfOpening(): string | null {
    try {
      refuseForeign(db, 2)
      return null
    } catch (error) {
      return error instanceof DatabaseError ? error.fault : String(error)
    }
  }
})
