import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { write } from '../../../electron/database/connection.ts'
import { migrate } from '../../../electron/database/migrate.ts'
import { migrations } from '../../../electron/database/migrations/migrations.ts'
import { insertReport } from '../../../electron/database/reports.ts'
import { findRevision, keepRevision, listRevisions } from '../../../electron/database/revisions.ts'

const encoding = { charset: 'utf-8', bom: false } as const
const bytesOf = (revision: number) => Uint8Array.of(revision)
let db: Database.Database
let report = 0
beforeEach(() => {
  db = new Database(':memory:')
  migrate(db, migrations)
  const text = { encoding, bytes: bytesOf(1), savedAt: 0 }
  const title = { title: '', titleWeek: null, date: null, week: null, fileName: null, beside: false }
  report = write(db, (db) => insertReport(db, { ...text, ...title }))
})
afterEach(() => void db.close())

type Save = readonly [minute: number, kind: 'import' | 'creation' | 'edit']
/** Each save in turn is the next revision. */
const cases: readonly [
  what: string,
  saves: readonly Save[],
  kept: readonly (readonly [revision: number, kind: string])[],
][] = [
  ['an import', [[0, 'import']], [[1, 'import']]],
  [
    'the first edit after a creation',
    [
      [0, 'creation'],
      [1, 'edit'],
    ],
    [
      [1, 'creation'],
      [2, 'sitting'],
    ],
  ],
  [
    'autosaves within ten minutes stand for one',
    [
      [0, 'creation'],
      [1, 'edit'],
      [2, 'edit'],
      [5, 'edit'],
      [11.9, 'edit'],
    ],
    [
      [1, 'creation'],
      [2, 'sitting'],
      [5, 'autosave'],
    ],
  ],
  [
    'one autosave in ten minutes is kept',
    [
      [0, 'creation'],
      [1, 'edit'],
      [2, 'edit'],
      [7, 'edit'],
      [12, 'edit'],
      [13, 'edit'],
    ],
    [
      [1, 'creation'],
      [2, 'sitting'],
      [4, 'autosave'],
      [6, 'autosave'],
    ],
  ],
  [
    'the last edit of a sitting and the first of the next one',
    [
      [0, 'creation'],
      [1, 'edit'],
      [2, 'edit'],
      [3, 'edit'],
      [33, 'edit'],
      [34, 'edit'],
      [35, 'edit'],
    ],
    [
      [1, 'creation'],
      [2, 'sitting'],
      [4, 'autosave'],
      [5, 'sitting'],
      [7, 'autosave'],
    ],
  ],
  [
    'an import over edits, and the edit after it',
    [
      [0, 'import'],
      [1, 'edit'],
      [2, 'edit'],
      [3, 'import'],
      [4, 'edit'],
      [5, 'edit'],
    ],
    [
      [1, 'import'],
      [2, 'sitting'],
      [3, 'autosave'],
      [4, 'import'],
      [5, 'sitting'],
      [6, 'autosave'],
    ],
  ],
  [
    'a clock that was set back',
    [
      [500, 'creation'],
      [501, 'edit'],
      [0, 'edit'],
      [1, 'edit'],
    ],
    [
      [1, 'creation'],
      [2, 'sitting'],
      [3, 'sitting'],
      [4, 'autosave'],
    ],
  ],
]

describe('what is kept of a report’s past', () => {
  test.each(cases)('%s', (_what, saves, kept) => {
    for (const [index, [minute, kind]] of saves.entries()) {
      const revision = index + 1
      const text = { encoding, bytes: bytesOf(revision), savedAt: minute * 60_000, revision, kind }
      write(db, (db) => keepRevision(db, report, text))
    }
    const revisions = listRevisions(db, report).toReversed()
    expect(revisions.map(({ revision, kind }) => [revision, kind])).toEqual(kept)
    for (const { revision, savedAt } of revisions) {
      expect(savedAt).toBe((saves[revision - 1]?.[0] ?? Number.NaN) * 60_000)
      expect(findRevision(db, report, revision)).toEqual({ encoding, bytes: bytesOf(revision) })
    }
  })
})
