import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { write } from '../../../electron/database/connection.ts'
import { migrate } from '../../../electron/database/migrate.ts'
import { migrations } from '../../../electron/database/migrations/migrations.ts'
import { writeProjection } from '../../../electron/database/projections.ts'
import { deleteTrashed, insertReport, trash } from '../../../electron/database/reports.ts'
import type { ReportProjection } from '../../../shared/report/projection.ts'

const empty: ReportProjection = {
  title: '',
  date: null,
  properties: {},
  week: null,
  sections: [],
  kpis: [],
  okrItems: [],
  incidents: [],
  reflection: null,
  plan: [],
  dailies: [],
}
const full: ReportProjection = {
  ...empty,
  sections: [{ title: '运行数据', kind: 'figures', level: 2, line: 3 }],
  kpis: [
    { label: '出票成功率', value: 99.5, unit: '%', line: 5 },
    { label: '退票成功率', value: null, unit: '%', line: 5 },
  ],
  okrItems: [
    {
      objective: '【O1 出票】',
      name: '改造',
      progress: 78.5,
      status: 'testing',
      line: 9,
      dates: [
        { written: '预计5月底', from: '2024-05-21', to: '2024-05-31' },
        { written: '6/3上线', from: '2024-06-03', to: '2024-06-03' },
      ],
    },
    { objective: '【O1 出票】', name: '对账', progress: null, status: null, dates: [], line: 10 },
  ],
  incidents: [
    {
      start: '2024-03-05T10:53',
      end: null,
      durationMinutes: 4,
      summary: '超时',
      cause: '扩容',
      handling: null,
      foundBy: 'customers',
      causeSide: 'inside',
      level: 'C',
      underReview: true,
      impact: '影响12笔',
      impacts: ['12笔'],
      line: 12,
    },
  ],
  reflection: { text: '一\n二', line: 20 },
  plan: [{ text: '演练', line: 30 }],
  dailies: [{ text: '周五', target: 'a.md', line: 40 }],
}
const rowsOf: Readonly<Record<string, readonly object[]>> = {
  sections: [{ position: 0, line: 3, title: '运行数据', kind: 'figures', level: 2 }],
  kpi_values: [
    { position: 0, line: 5, label: '出票成功率', value: 99.5, unit: '%' },
    { position: 1, line: 5, label: '退票成功率', value: null, unit: '%' },
  ],
  okr_items: [
    { position: 0, line: 9, objective: '【O1 出票】', name: '改造', progress: 78.5, status: 'testing' },
    { position: 1, line: 10, objective: '【O1 出票】', name: '对账', progress: null, status: null },
  ],
  intent_dates: [
    { okr_item: 0, position: 0, written: '预计5月底', from_day: '2024-05-21', to_day: '2024-05-31' },
    { okr_item: 0, position: 1, written: '6/3上线', from_day: '2024-06-03', to_day: '2024-06-03' },
  ],
  incidents: [
    {
      position: 0,
      line: 12,
      start_at: '2024-03-05T10:53',
      end_at: null,
      duration_minutes: 4,
      summary: '超时',
      cause: '扩容',
      handling: null,
      found_by: 'customers',
      cause_side: 'inside',
      level: 'C',
      under_review: 1,
      impact: '影响12笔',
      impacts: '["12笔"]',
    },
  ],
  reflections: [{ line: 20, text: '一\n二' }],
  plan_items: [{ position: 0, line: 30, text: '演练' }],
  dailies: [{ position: 0, line: 40, text: '周五', target: 'a.md', target_key: 'a' }],
}
/** Tables of what a person did, which stays when a text is read anew; then those that follow from names or several texts. */
const notProjected = [
  ...['revisions', 'ignored_findings', 'plan_answers', 'attachments', 'origins', 'report_names'],
  ...['week_links', 'week_keys', 'item_links', 'plan_links', 'plan_mentions'],
]

test('everything that is projected has its row, a new projection takes the place of the old one, and all go with the report', () => {
  const db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  migrate(db, migrations)
  const text = { encoding: { charset: 'utf-8', bom: false }, bytes: Uint8Array.of(1), savedAt: 0 } as const
  const title = { title: '', titleWeek: null, date: null, week: null, fileName: null, beside: false }
  const report = write(db, (db) => insertReport(db, { ...text, ...title }))
  const tables = db
    .prepare(
      `SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
       WHERE m.type = 'table' AND c.name = 'report_id'`,
    )
    .pluck()
    .all()
    .filter((table) => !notProjected.includes(String(table))) as string[]
  expect(tables.toSorted()).toEqual(Object.keys(rowsOf).toSorted())
  const rows = (table: string) => db.prepare(`SELECT * FROM ${table}`).all()
  const all = () => Object.fromEntries(tables.map((table) => [table, rows(table)]))
  const expected = Object.fromEntries(
    Object.entries(rowsOf).map(([table, rows]) => [table, rows.map((row) => ({ report_id: report, ...row }))]),
  )

  for (const projection of [full, full]) write(db, (db) => writeProjection(db, report, projection))
  expect(all()).toEqual(expected)
  write(db, (db) => writeProjection(db, report, { ...empty, plan: full.plan }))
  expect(all()).toEqual({
    ...Object.fromEntries(tables.map((table) => [table, []])),
    plan_items: expected.plan_items,
  })

  write(db, (db) => {
    writeProjection(db, report, full)
    trash(db, report, 1)
    deleteTrashed(db, report)
  })
  expect(Object.values(all()).flat()).toEqual([])
  db.close()
})
