import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import {
  findAttachment,
  findOwnAttachment,
  isAttached,
  listAttachments,
} from '../../../electron/database/attachments.ts'
import { write } from '../../../electron/database/connection.ts'
import {
  findReflectionNear,
  listIdsBefore,
  listKpisBefore,
  listReflectionsBefore,
} from '../../../electron/database/history.ts'
import { migrate } from '../../../electron/database/migrate.ts'
import { migrations } from '../../../electron/database/migrations/migrations.ts'
import { findByNotionId, findByPath, listPaths } from '../../../electron/database/origins.ts'
import {
  findPage,
  findPagesByBytes,
  findPagesByKey,
  listLooseDailies,
  listPages,
  listReportsNaming,
} from '../../../electron/database/pages.ts'
import { readPlanAnswers, writePlanAnswer } from '../../../electron/database/planAnswers.ts'
import { listPlanSums, sumPlans } from '../../../electron/database/planHistory.ts'
import { findNamed, findReportBefore, listReports } from '../../../electron/database/reports.ts'
import { listMilestones } from '../../../electron/database/reviews.ts'
import { findRevision, listRevisions } from '../../../electron/database/revisions.ts'
import { findFollower, findItem, listLastTold, listSlips } from '../../../electron/database/threads.ts'
import { dropLinksOfKey, listPlanned } from '../../../electron/database/weekLinks.ts'
import { listReflectionsOfYear } from '../../../electron/database/yearReflections.ts'

const year = { from: '2023-02-15', to: '2023-03-29' }
/** `sorts`: a few rows, by what no index knows. */
const questions: readonly [what: string, ask: (db: Database.Database) => unknown, sorts?: true][] = [
  ['the report before', (db) => findReportBefore(db, '2024-03-08')],
  ['the reports before', (db) => listIdsBefore(db, '2024-03-08', 26)],
  ['their figures', (db) => listKpisBefore(db, '2024-03-08', 260)],
  ['their reflections', (db) => listReflectionsBefore(db, '2024-03-08', 4)],
  ['the reflection of a year ago', (db) => findReflectionNear(db, '2023-03-08', year), true],
  ['what a report was', (db) => listRevisions(db, 1)],
  ['a text that it had', (db) => findRevision(db, 1, 1)],
  ['answers to a plan', (db) => readPlanAnswers(db, 1)],
  ['an answer', (db) => write(db, (db) => writePlanAnswer(db, 1, { item: '甲', outcome: 'done', why: '' }))],
  ['the images of a report', (db) => listAttachments(db, { kind: 'report', id: 1 })],
  ['the files of a page', (db) => listAttachments(db, { kind: 'page', id: 1 })],
  ['an image', (db) => findAttachment(db, 1, 'a/image.png'), true],
  ['whether a file is needed', (db) => isAttached(db, new Uint8Array(32))],
  ['pages of a kind', (db) => listPages(db, 'daily', { from: 200, count: 100 })],
  ['a page', (db) => findPage(db, 1)],
  ['a page by its bytes', (db) => findPagesByBytes(db, new Uint8Array(1), 'a.md'), true],
  ['a page by a link’s target', (db) => findPagesByKey(db, '甲'), true],
  ['a file of a page', (db) => findOwnAttachment(db, { kind: 'page', id: 1 }, 'a.png'), true],
  ['a file of a report', (db) => findOwnAttachment(db, { kind: 'report', id: 1 }, 'a.png'), true],
  ['the days of a week', (db) => listLooseDailies(db, year), true],
  ['the reports that name a day', (db) => listReportsNaming(db, '甲'), true],
  ['what stood at a path', (db) => findByPath(db, '甲.md'), true],
  ['what has a number', (db) => findByNotionId(db, 'a'.repeat(32)), true],
  ['where a report stood', (db) => listPaths(db, { kind: 'report', id: 1 }), true],
  ['where a page stood', (db) => listPaths(db, { kind: 'page', id: 1 }), true],
  ['the report that a link means', (db) => findNamed(db, '甲'), true],
  ['the plan of a week', (db) => listPlanned(db, 1, 2), true],
  ['where an item goes on', (db) => findFollower(db, { report: 1, position: 0 }), true],
  ['an item of a week', (db) => findItem(db, { report: 1, position: 0 })],
  ['the weeks of a decision', (db) => write(db, (db) => dropLinksOfKey(db, 1))],
  ['the reflections of a year', (db) => listReflectionsOfYear(db, 2024), true],
  ['the items of a year', (db) => listLastTold(db, { from: '2024-01-01', to: '2024-12-31' }, 100), true],
  ['the slips of a year', (db) => listSlips(db, { from: '2024-01-01', to: '2024-12-31' }, 100), true],
  ['the plans of each month of some years', (db) => listPlanSums(db, { from: '2015-01-01', to: '2024-12-31' })],
  ['what became of the plans of a year', (db) => sumPlans(db, { from: '2024-01-01', to: '2024-12-31' })],
  ['the milestones of a quarter', (db) => listMilestones(db, { from: '2024-01-01', to: '2024-03-31' }), true],
]
test.each(questions)('%s: no table is read from end to end, and none is sorted', (_what, ask, sorts) => {
  const steps = stepsOf(ask)
  expect(steps.filter((step) => /^SCAN (?!CONSTANT)/.test(step))).toEqual([])
  if (sorts !== true) expect(steps.filter((step) => step.includes('TEMP B-TREE'))).toEqual([])
})

test.each<[what: string, ask: (db: Database.Database) => unknown, index: string]>([
  ['the reports', (db) => listReports(db, 'live'), 'COVERING INDEX live_reports_as_listed'],
  ['the trash', (db) => listReports(db, 'trashed'), 'INDEX reports_in_trash'],
])('%s: read in their order off an index', (_what, ask, index) => {
  const steps = stepsOf(ask)
  expect(steps).toEqual([expect.stringMatching(`USING ${index}`)])
})

/** What SQLite does for what is asked. */
function stepsOf(ask: (db: Database.Database) => unknown): readonly string[] {
  const db = new Database(':memory:')
  onTestFinished(() => void db.close())
  migrate(db, migrations)
  const asked: string[] = []
  const prepare = db.prepare.bind(db)
  db.prepare = ((source: string) => {
    asked.push(source)
    return prepare(source)
  }) as typeof db.prepare
  ask(db)
  const statements = asked.filter((source) => /^(?:SELECT|INSERT)/.test(source))
  expect(statements.length).toBeGreaterThan(0)
  return statements.flatMap((source) => {
    const values = Array.from(source.matchAll(/\?/g), () => null)
    const named = Object.fromEntries(Array.from(source.matchAll(/@(\w+)/g), ([, name]) => [name, null]))
    const rows = prepare(`EXPLAIN QUERY PLAN ${source}`).all(...values, named) as { readonly detail: string }[]
    return rows.map(({ detail }) => detail)
  })
}
