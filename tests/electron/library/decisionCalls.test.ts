import { describe, expect, test } from 'vitest'
import type { Library } from '../../../electron/library/library.ts'
import { type Decisions, noDecisions } from '../../../shared/report/decisions.ts'
import { create, newLibrary, query } from './testLibrary.ts'

const week10 = '# 第10周 2024-03-08\n\n1. 演练'
const kpi = { better: 'down', target: 0.5, low: null, high: 3 } as const

/** Each changes one thing; what holds after it, and after the next one. */
const changes: readonly [
  what: string,
  change: (library: Library, report: number) => Decisions,
  after: (report: number) => Partial<Decisions>,
][] = [
  ['a figure', (library) => library.decideKpi('次数', kpi), () => ({ kpis: { 次数: kpi } })],
  [
    'a figure anew',
    (library) => {
      library.decideKpi('次数', kpi)
      return library.decideKpi('次数', { better: null, target: null, low: -1, high: null })
    },
    () => ({ kpis: { 次数: { better: null, target: null, low: -1, high: null } } }),
  ],
  [
    'a figure by any label',
    (library) => library.decideKpi('__proto__', kpi),
    () => ({ kpis: Object.fromEntries([['__proto__', kpi]]) }),
  ],
  [
    'a figure forgotten',
    (library) => {
      library.decideKpi('次数', kpi)
      return library.decideKpi('次数', null)
    },
    () => ({}),
  ],
  [
    'matches',
    (library) => {
      library.decideMatch('乙', '甲', true)
      library.decideMatch('甲', '乙', true)
      return library.decideMatch('甲', '乙', false)
    },
    () => ({
      matches: [
        { earlier: '乙', later: '甲', same: true },
        { earlier: '甲', later: '乙', same: false },
      ],
    }),
  ],
  [
    'a match forgotten',
    (library) => {
      library.decideMatch('甲', '乙', true)
      return library.decideMatch('甲', '乙', null)
    },
    () => ({}),
  ],
  [
    'a finding, twice',
    (library, report) => {
      library.ignoreFinding(report, 'staleLine', '一行', true)
      return library.ignoreFinding(report, 'staleLine', '一行', true)
    },
    (report) => ({ ignored: [{ report, check: 'staleLine', place: '一行' }] }),
  ],
  [
    'a finding told again, and one that never was',
    (library, report) => {
      library.ignoreFinding(report, 'staleLine', '一行', true)
      library.ignoreFinding(report, 'staleLine', '另一行', false)
      return library.ignoreFinding(report, 'staleLine', '一行', false)
    },
    () => ({}),
  ],
  ['a finding of a report that is gone', (library) => library.ignoreFinding(99, 'staleLine', '一行', true), () => ({})],
]

describe('what is decided is answered with all that holds, and holds after a restart', () => {
  test.each(changes)('%s', (_what, change, after) => {
    const { library, folder } = newLibrary()
    const { id } = create(library, week10)
    expect(library.readDecisions()).toEqual(noDecisions)
    const expected = { ...noDecisions, ...after(id) }
    expect(change(library, id)).toEqual(expected)
    library.close()
    expect(newLibrary(folder).library.readDecisions()).toEqual(expected)
  })
})

test('a plan’s answers belong to their report, and hold after a restart', () => {
  const { library, folder } = newLibrary()
  const [first, second] = [create(library, week10), create(library, '# 第11周 2024-03-15')]
  const slipped = { item: '演练', outcome: 'slipped', why: '机房没空' } as const
  const dropped = { item: '培训', outcome: 'dropped', why: '' } as const
  expect(library.answerPlanItem(first.id, '培训', { outcome: 'dropped', why: '' })).toEqual([dropped])
  library.answerPlanItem(first.id, '演练', { outcome: 'done', why: '' })
  const both = library.answerPlanItem(first.id, '演练', { outcome: 'slipped', why: '机房没空' })
  expect(both).toHaveLength(2)
  expect(both).toEqual(expect.arrayContaining([slipped, dropped]))
  expect(library.readPlanAnswers(second.id)).toEqual([])
  expect(library.answerPlanItem(99, '演练', { outcome: 'done', why: '' })).toEqual([])
  library.close()
  const next = newLibrary(folder).library
  expect(next.readPlanAnswers(first.id)).toEqual(both)
  expect(next.answerPlanItem(first.id, '培训', null)).toEqual([slipped])
})

test('what was decided about a report stays in the trash with it and goes with it; the rest stays', () => {
  const { library, folder } = newLibrary()
  const { id } = create(library, week10)
  library.decideKpi('次数', kpi)
  library.decideMatch('甲', '乙', true)
  const decided = library.ignoreFinding(id, 'staleLine', '一行', true)
  library.answerPlanItem(id, '演练', { outcome: 'done', why: '' })
  library.trashReport(id)
  expect(library.readDecisions()).toEqual(decided)
  library.deleteReport(id)
  expect(library.readDecisions()).toEqual({ ...decided, ignored: [] })
  expect(query(folder, 'SELECT * FROM plan_answers')).toEqual([])
})

const others: readonly [what: string, write: (library: Library, report: number) => void][] = [
  ['about a figure', (library) => void library.decideKpi('次数', kpi)],
  ['about a match', (library) => void library.decideMatch('甲', '乙', true)],
  ['about a finding', (library, report) => void library.ignoreFinding(report, 'staleLine', '一行', true)],
  ['about a plan', (library, report) => void library.answerPlanItem(report, '演练', { outcome: 'done', why: '' })],
]
test.each(others)('what another program decides %s is noticed and read', (_what, write) => {
  const { library, folder } = newLibrary()
  const { id } = create(library, week10)
  const read = () => [library.readDecisions(), library.readPlanAnswers(id)]
  const [version, before] = [library.dataVersion(), read()]
  const other = newLibrary(folder).library
  write(other, id)
  expect(library.dataVersion()).not.toBe(version)
  expect(read()).not.toEqual(before)
  expect(read()).toEqual([other.readDecisions(), other.readPlanAnswers(id)])
})
