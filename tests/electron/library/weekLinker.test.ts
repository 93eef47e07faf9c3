import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { listLastTold, sumObjectives } from '../../../electron/database/threads.ts'
import { databaseFile, type Library, openLibrary } from '../../../electron/library/library.ts'
import { itemKey } from '../../../shared/report/compare/itemKey.ts'
import { projectReport } from '../../../shared/report/projectReport.ts'
import { readReading } from '../../../shared/report/reading.ts'
import { imported, newFolder, query, value } from './testLibrary.ts'

const fixtures = join(import.meta.dirname, '../../fixtures/weeks')
const names = readdirSync(fixtures).sort()

function open(): { readonly library: Library; readonly folder: string; readonly ids: readonly number[] } {
  const folder = newFolder()
  const library = openLibrary(folder, { project: projectReport })
  onTestFinished(library.close)
  const ids = names.map(
    (name) =>
      imported(library.importFile(name, new Uint8Array(readFileSync(join(fixtures, name)))), 'imported').report.id,
  )
  return { library, folder, ids }
}
const tables = ['week_links', 'week_keys', 'item_links', 'plan_links', 'plan_mentions']
/** All that was found by holding weeks against each other, with the weeks' names for their numbers. */
const links = (folder: string) => tables.map((table) => query<object>(folder, `SELECT * FROM ${table} ORDER BY 1, 2`))
const withoutBases = (folder: string) => links(folder).map((rows) => rows.map((row) => ({ ...row, basis: null })))

/** Replaces some words in a report, as an edit does. */
function edit(library: Library, id: number, words: string, others: string) {
  const { text, revision } = value(library.openReport(id))
  if (!text.includes(words)) throw new Error(`“${words}” is not there`)
  value(library.saveReport(id, text.replace(words, others), revision))
}

function plans(library: Library) {
  library.linkWeeks(Infinity)
  return library.readPlans('2023-01-01', '2024-12-31', 'quarter', true)
}

test('plans: what was promised, done, slipped and dropped, by quarter and by item, as worked out by hand', () => {
  const { library } = open()
  library.linkWeeks(Infinity)
  const { periods, sums, weeks, slipping, linked } = plans(library)
  expect(linked).toEqual({ weeks: 5, of: 5 })
  expect(periods).toEqual([
    { period: '2023-Q4', sums: { planned: 7, done: 2, slipped: 3, dropped: 1, told: 0 } },
    { period: '2024-Q1', sums: { planned: 2, done: 1, slipped: 0, dropped: 0, told: 0 } },
  ])
  expect(sums).toEqual({ planned: 9, done: 3, slipped: 3, dropped: 1, told: 0 })
  expect(
    weeks.map(({ week, next, items }) => [
      week.date,
      next?.date ?? null,
      items.map(({ text, fate, toldLine }) => [text, fate, toldLine]),
    ]),
  ).toEqual([
    ['2024-01-12', null, [['春节值班安排', 'open', null]]],
    [
      '2024-01-05',
      '2024-01-12',
      [
        ['年度总结汇报', 'unanswered', null],
        ['借还书流程上线', 'done', 13],
      ],
    ],
    [
      '2023-12-29',
      '2024-01-05',
      [
        ['社区读者问卷调研', 'dropped', 27],
        ['年度总结汇报', 'slipped', 26],
      ],
    ],
    [
      '2023-12-15',
      '2023-12-29',
      [
        ['社区读者问卷调研', 'slipped', null],
        ['借还书流程灰度方案评审', 'done', 22],
      ],
    ],
    [
      '2023-12-08',
      '2023-12-15',
      [
        ['完成借还书流程联调', 'done', 25],
        ['社区读者问卷调研', 'slipped', null],
        ['整理馆藏编目清单', 'unanswered', null],
      ],
    ],
  ])
  expect(slipping.map(({ text, first, week, plans, fate }) => [text, first.date, week.date, plans, fate])).toEqual([
    ['社区读者问卷调研', '2023-12-08', '2023-12-29', 3, 'dropped'],
    ['年度总结汇报', '2023-12-29', '2024-01-05', 2, 'unanswered'],
  ])
})

test('a person’s answer counts at once, and is taken back', () => {
  const { library, ids } = open()
  plans(library)
  library.answerPlanItem(ids[0] as number, '整理馆藏编目清单', { outcome: 'done', why: '顺手做了' })
  expect(plans(library).sums).toMatchObject({ planned: 9, done: 4 })
  expect(plans(library).weeks.at(-1)?.items.at(-1)).toMatchObject({ fate: 'done', why: '顺手做了' })
  library.answerPlanItem(ids[0] as number, '整理馆藏编目清单', null)
  expect(plans(library).sums).toMatchObject({ planned: 9, done: 3 })
})

test('a plan that no week follows for more than a month stays open', () => {
  const { library, ids } = open()
  for (const id of ids.slice(1, 4)) library.trashReport(id)
  const [, first] = plans(library).weeks
  expect(first?.items.map(({ fate }) => fate)).toEqual(['open', 'open', 'open'])
})

/** Each leaves other texts; what is found then is what a library finds that never had others. */
const changes: readonly (readonly [what: string, change: (library: Library, ids: readonly number[]) => void])[] = [
  ['nothing', () => undefined],
  [
    'an item that is told in other words',
    (library, ids) => edit(library, ids[2] as number, '进度80%，预计1/12', '进度70%，预计2/9'),
  ],
  ['a first week that changes', (library, ids) => edit(library, ids[0] as number, '预计12月底', '预计11月底')],
  ['an item that is gone', (library, ids) => edit(library, ids[1] as number, '\n- 馆藏盘点接口，设计中', '')],
  ['another plan', (library, ids) => edit(library, ids[1] as number, '1. 社区读者问卷调研\n', '')],
  ['a week in the trash', (library, ids) => library.trashReport(ids[3] as number)],
  [
    'a week in the trash and back',
    (library, ids) => {
      library.trashReport(ids[1] as number)
      library.linkWeeks(Infinity)
      value(library.restoreReport(ids[1] as number))
    },
  ],
  [
    'a decision',
    (library, ids) => {
      const [earlier, later] = [2, 4].map((at) => readReading(value(library.openReport(ids[at] as number)).text))
      const keyOf = (reading: typeof earlier, words: string) => {
        const one = reading?.recognised.find((one) => one.kind === 'okr' && one.value.name.startsWith(words))
        if (reading === undefined || one === undefined) throw new Error(words)
        return itemKey(reading, one.block)
      }
      library.decideMatch(keyOf(earlier, '借还书流程改造'), keyOf(later, '借还书流程改造'), false)
      library.decideMatch(keyOf(earlier, '借还书流程改造'), keyOf(later, '借还书流程改造'), null)
      library.decideMatch(keyOf(earlier, '读者积分对账'), keyOf(later, '馆藏盘点接口'), true)
    },
  ],
]
test.each(changes)('%s: what editing leaves is what is found anew', (_what, change) => {
  const { library, folder, ids } = open()
  library.linkWeeks(Infinity)
  change(library, ids)
  library.linkWeeks(Infinity)
  const left = links(folder)
  library.rebuildProjections()
  expect(links(folder)).toEqual(left)
  expect(withoutBases(folder).flat().length).toBeGreaterThan(20)
})

test.each(changes)('%s: what all weeks come to is what weeks up to a far day come to', (_what, change) => {
  const { library, folder, ids } = open()
  library.linkWeeks(Infinity)
  change(library, ids)
  library.linkWeeks(Infinity)
  const db = new Database(databaseFile(folder), { readonly: true })
  onTestFinished(() => void db.close())
  const sums = sumObjectives(db, { from: '0001-01-01', to: '9999-12-31' })
  expect(sums).toEqual(sumObjectives(db, { from: '0001-01-01', to: '9998-12-31' }))
  expect(sums.items).toBe(listLastTold(db, { from: '0001-01-01', to: '9999-12-31' }, 1_000).length)
  expect(sums.items).toBeGreaterThan(0)
})

test('in slices as short as can be everything is found as well', () => {
  const { library, folder } = open()
  library.linkWeeks(Infinity)
  const whole = links(folder)
  const other = open()
  let calls = 0
  for (let { weeks, of } = other.library.linkWeeks(0); weeks < of; { weeks, of } = other.library.linkWeeks(0.01)) {
    calls += 1
    if (calls > 1000) throw new Error('It never ends')
  }
  other.library.linkWeeks(Infinity)
  expect(links(other.folder)).toEqual(whole)
})

test('objectives: each item as it was last told, its slips, and its thread, as worked out by hand', () => {
  const { library } = open()
  library.linkWeeks(Infinity)
  const { items, slips, slipSums, left } = library.readObjectives('2023-01-01', '2024-12-31')
  expect(left).toBe(0)
  expect(slipSums).toEqual({ count: 2, days: 32 })
  expect(
    items.map((item) => [
      item.name,
      item.week.date,
      item.progress,
      item.promise?.to,
      item.movedOn,
      item.weeks,
      item.slips,
    ]),
  ).toEqual([
    ['借还书流程改造', '2024-01-12', 100, '2024-01-12', '2024-01-12', 5, 1],
    ['馆藏盘点接口', '2024-01-12', 30, '2024-03-20', '2024-01-12', 4, 1],
    ['读者积分对账与报表', '2024-01-05', 20, undefined, '2024-01-05', 2, 0],
  ])
  expect(slips.map(({ name, week, from, to, days }) => [name, week.date, from.written, to.written, days])).toEqual([
    ['馆藏盘点接口', '2024-01-12', '预计2月上线', '预计3月中上线', 20],
    ['借还书流程改造', '2023-12-29', '预计12月底上线', '预计1/12上线', 12],
  ])
  // Left out in week 53, and taken up again.
  const [, stock] = items
  const thread = library.readThread(stock?.week.report ?? 0, stock?.position ?? 0)
  expect(thread?.weeks.map(({ week, text, progress, slippedBy }) => [week.date, text, progress, slippedBy])).toEqual([
    ['2024-01-12', '馆藏盘点接口，开发中，进度30%，预计3月中上线', 30, 20],
    ['2024-01-05', '馆藏盘点接口，开发中，预计2月上线', null, null],
    ['2023-12-15', '馆藏盘点接口，设计中', null, null],
    ['2023-12-08', '馆藏盘点接口，设计中', null, null],
  ])
  const last = thread?.weeks.at(-1)
  expect(library.readThread(last?.week.report ?? 0, last?.position ?? 0)).toEqual(thread)
})
