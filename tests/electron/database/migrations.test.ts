import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { migrate } from '../../../electron/database/migrate.ts'
import type { Migration } from '../../../electron/database/migrations/migration.ts'
import { migrations } from '../../../electron/database/migrations/migrations.ts'

/**
 * One row a migration: a digest of its SQL, which has to stay as it shipped, and what a database is after it. A migration without a row fails.
 */
const cases: readonly {
  version: number
  digest: string
  /** What a database has that comes from the version before. */
  before?: (db: Database.Database) => void
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
  {
    version: 2,
    digest: '7396f4aa4285300d',
    shape: (db) => {
      db.exec(`
        INSERT INTO reports (id, title, beside, charset, bom, revision, saved_at, digest, bytes)
          VALUES (7, '', 0, 'utf-8', 0, 1, 0, zeroblob(32), zeroblob(0));
        INSERT INTO kpi_decisions VALUES ('次数', 'down', NULL, 0, 3.5);
        INSERT INTO match_decisions VALUES ('甲', '乙', 0);
        INSERT INTO ignored_findings VALUES (7, 'staleLine', '甲');
        INSERT INTO plan_answers VALUES (7, '演练', 'slipped', '');
        INSERT INTO attachments VALUES (7, 'a/image.png', zeroblob(32), 'image.png', 10);
        DELETE FROM reports;
      `)
      const tables = ['kpi_decisions', 'match_decisions', 'ignored_findings', 'plan_answers', 'attachments']
      return tables.map((table) => db.prepare(`SELECT * FROM ${table}`).all())
    },
    expected: [
      [{ label_key: '次数', better: 'down', target: null, low: 0, high: 3.5 }],
      [{ earlier: '甲', later: '乙', same: 0 }],
      [],
      [],
      [],
    ],
  },
  {
    version: 3,
    digest: 'c615d0aad82d8d62',
    shape: (db) => {
      const id = '0123456789abcdef0123456789abcdef'
      db.exec(`
        INSERT INTO reports (id, title, week_fits, beside, charset, bom, revision, saved_at, digest, bytes)
          VALUES (7, '', 5, 0, 'utf-8', 0, 1, 0, zeroblob(32), zeroblob(0));
        INSERT INTO pages (id, kind, title, file_name, key, charset, bom, saved_at, digest, bytes)
          VALUES (3, 'daily', '甲', '甲.md', '甲', 'utf-8', 0, 1, zeroblob(32), zeroblob(2));
        INSERT INTO origins (path, notion_id, report_id, page_id)
          VALUES ('周报/甲', '${id}', 7, NULL), ('乙', NULL, NULL, 3);
        INSERT INTO dailies (report_id, position, line, text, target) VALUES (7, 0, 1, '甲', '甲.md');
        INSERT INTO page_attachments VALUES (3, 'a.png', zeroblob(32), 'a.png', 10);
      `)
      const none = () => db.exec("INSERT INTO origins (path) VALUES ('x')")
      const both = () => db.exec("INSERT INTO origins (path, report_id, page_id) VALUES ('x', 7, 3)")
      const refused = [none, both].map((insert) => {
        try {
          insert()
          return 'taken'
        } catch {
          return 'refused'
        }
      })
      const keys = db.prepare('SELECT target_key FROM dailies').pluck().all()
      const before = db.prepare('SELECT path, report_id, page_id FROM origins ORDER BY id').raw().all()
      db.exec('DELETE FROM reports; DELETE FROM pages')
      const after = ['origins', 'page_attachments'].map((table) => db.prepare(`SELECT * FROM ${table}`).all())
      return [refused, keys, before, after]
    },
    expected: [
      ['refused', 'refused'],
      [''],
      [
        ['周报/甲', 7, null],
        ['乙', null, 3],
      ],
      [[], []],
    ],
  },
  {
    version: 4,
    digest: '15cbc3473fd80a0f',
    shape: (db) => {
      db.exec(`
        INSERT INTO reports (id, title, beside, charset, bom, revision, saved_at, digest, bytes)
          VALUES (7, '', 0, 'utf-8', 0, 1, 0, zeroblob(32), zeroblob(0));
        INSERT INTO incidents (report_id, position, line, summary) VALUES (7, 0, 12, '甲');
        UPDATE incidents SET found_by = 'customers', cause_side = 'outside', level = 'CD', impact = '影响3单'
      `)
      const columns = 'found_by, cause_side, level, under_review, impact, impacts'
      return db.prepare(`SELECT ${columns} FROM incidents`).all()
    },
    expected: [
      {
        found_by: 'customers',
        cause_side: 'outside',
        level: 'CD',
        under_review: 0,
        impact: '影响3单',
        impacts: '[]',
      },
    ],
  },
  {
    version: 5,
    digest: 'cb06c4e6d80e3425',
    shape: (db) => {
      db.exec(`
        INSERT INTO reports (id, title, date, beside, charset, bom, revision, saved_at, digest, bytes)
          VALUES (7, '', '2024-03-08', 0, 'utf-8', 0, 1, 0, zeroblob(32), zeroblob(0));
        INSERT INTO week_links (report_id, basis, added_up) VALUES (7, '1 7@1', 0);
        INSERT INTO week_keys VALUES (99, 7);
        INSERT INTO item_links (report_id, position, same_words, first_report_id, first_position, weeks, moved_on, slips)
          VALUES (7, 0, 0, 7, 0, 1, '2024-03-08', 0);
        INSERT INTO plan_links (report_id, position, first_report_id, carried) VALUES (7, 0, 7, 0);
        INSERT INTO plan_mentions VALUES (7, 0, 3, 'told');
      `)
      const counts = db.prepare('SELECT report_id, planned, done, slipped, dropped, told FROM week_links').raw().all()
      db.exec('DELETE FROM reports')
      const tables = ['week_links', 'week_keys', 'item_links', 'plan_links', 'plan_mentions']
      return [counts, ...tables.map((table) => db.prepare(`SELECT * FROM ${table}`).all())]
    },
    expected: [[[7, 0, 0, 0, 0, 0]], [], [], [], [], []],
  },
  {
    version: 6,
    digest: '12141be1150f0876',
    shape: (db) => {
      db.exec(`
        INSERT INTO reports (id, title, beside, charset, bom, revision, saved_at, digest, bytes)
          VALUES (7, '', 0, 'utf-8', 0, 1, 0, zeroblob(32), zeroblob(0));
        INSERT INTO report_names VALUES ('/甲.md', 7), ('甲', 7);
        DELETE FROM reports;
      `)
      const names = "SELECT name FROM sqlite_schema WHERE name IN ('live_reports_as_listed', 'reports_in_trash')"
      return [
        db.prepare('SELECT * FROM report_names').all(),
        db.prepare(`${names} ORDER BY name`).pluck().all(),
        db.prepare('SELECT rebuilding, rebuilt_page, rebuilt_report FROM library').raw().all(),
      ]
    },
    expected: [[], ['live_reports_as_listed', 'reports_in_trash'], [[0, 0, 0]]],
  },
  {
    version: 7,
    digest: 'e9b545f4a5f56865',
    before: (db) =>
      db.exec(`
        INSERT INTO reports (id, title, beside, charset, bom, revision, saved_at, digest, bytes)
          VALUES (7, '', 0, 'utf-8', 0, 1, 0, zeroblob(32), zeroblob(0));
        INSERT INTO attachments VALUES (7, 'A.png', zeroblob(32), 'A.png', 10);
      `),
    shape: (db) => {
      db.exec("INSERT INTO attachments VALUES (7, 'a.png', zeroblob(32), 'a.png', 11)")
      const kept = db.prepare('SELECT address, name, size FROM attachments ORDER BY address').raw().all()
      const found = "SELECT address FROM attachments WHERE address = 'a.PNG' COLLATE NOCASE"
      const plan = db.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${found}`).all()
      db.exec('DELETE FROM reports')
      return [kept, plan.map(({ detail }) => detail), db.prepare('SELECT * FROM attachments').all()]
    },
    expected: [
      [
        ['A.png', 'A.png', 10],
        ['a.png', 'a.png', 11],
      ],
      ['SEARCH attachments USING COVERING INDEX attachments_by_address (address=?)'],
      [],
    ],
  },
]

test('every migration is here, and every file of one is in the list', () => {
  const versions = migrations.map((migration) => migration.version)
  expect(cases.map((testCase) => testCase.version)).toEqual(versions)
  const files = readdirSync(new URL('../../../electron/database/migrations', import.meta.url))
  expect(files.filter((file) => /^migration\d+\.ts$/.test(file)).length).toBe(versions.length)
})

describe.each(cases)('migration $version', ({ version, digest, before, shape, expected }) => {
  const migration = migrations.find((migration) => migration.version === version) as Migration

  test('is as it shipped', () => {
    expect(createHash('sha256').update(migration.sql).digest('hex').slice(0, 16)).toBe(digest)
  })

  test('does what it is for', () => {
    const db = new Database(':memory:')
    migrate(db, migrations.slice(0, version - 1))
    before?.(db)
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
