import { expect, test } from 'vitest'
import { carriedFrom } from '../../../shared/insight/plans/carriedFrom.ts'
import { doneRate, fateOf, plansByPeriod, sumFates, unansweredOf } from '../../../shared/insight/plans/planSums.ts'

const fates: readonly (readonly [known: Parameters<typeof fateOf>[0], fate: ReturnType<typeof fateOf>])[] = [
  [{ answer: null, told: null, carried: false }, 'unanswered'],
  [{ answer: null, told: null, carried: true }, 'slipped'],
  [{ answer: null, told: 'told', carried: false }, 'told'],
  [{ answer: null, told: 'told', carried: true }, 'slipped'],
  [{ answer: null, told: 'done', carried: true }, 'done'],
  [{ answer: null, told: 'dropped', carried: false }, 'dropped'],
  [{ answer: null, told: 'slipped', carried: false }, 'slipped'],
  [{ answer: 'dropped', told: 'done', carried: true }, 'dropped'],
  [{ answer: 'done', told: null, carried: false }, 'done'],
]
test.each(fates)('%o is %s', (known, fate) => {
  expect(fateOf(known)).toBe(fate)
})

const [first, second] = [
  sumFates(['done', 'slipped', 'unanswered', 'told', 'dropped']),
  sumFates(['done', 'done', 'slipped']),
]
test('items are counted by what became of them; what was dropped is no longer due', () => {
  expect(first).toEqual({ planned: 5, done: 1, slipped: 1, dropped: 1, told: 1 })
  expect(unansweredOf(first)).toBe(1)
  expect(doneRate(first)).toBe(25)
  expect(doneRate(second)).toBeCloseTo(66.667, 3)
  expect(doneRate(sumFates(['dropped']))).toBeNull()
  expect(doneRate(sumFates([]))).toBeNull()
})

const months = [
  { month: '2023-12', sums: first },
  { month: '2024-01', sums: second },
  { month: '2024-02', sums: sumFates([]) },
  { month: '2024-03', sums: second },
  { month: '2024-04', sums: first },
]
const periods: readonly (readonly ['month' | 'quarter' | 'year', readonly (readonly [string, number, number])[]])[] = [
  [
    'month',
    [
      ['2023-12', 5, 1],
      ['2024-01', 3, 2],
      ['2024-03', 3, 2],
      ['2024-04', 5, 1],
    ],
  ],
  [
    'quarter',
    [
      ['2023-Q4', 5, 1],
      ['2024-Q1', 6, 4],
      ['2024-Q2', 5, 1],
    ],
  ],
  [
    'year',
    [
      ['2023', 5, 1],
      ['2024', 11, 5],
    ],
  ],
]
test.each(periods)('by %s: how many were planned, and done', (period, expected) => {
  expect(plansByPeriod(months, period).map(({ period, sums }) => [period, sums.planned, sums.done])).toEqual(expected)
})

const plans: readonly (readonly [
  what: string,
  plan: readonly string[],
  before: readonly string[],
  from: readonly (number | null)[],
])[] = [
  ['nothing before', ['演练'], [], [null]],
  ['the same, in another order', ['演练。', '读者调研'], ['读者调研', '演练'], [1, 0]],
  ['with a word more', ['读者调研启动并访谈'], ['读者调研启动'], [0]],
  ['some words changed', ['借还书流程灰度方案评审'], ['借还书流程的灰度方案复审'], [0]],
  ['of one project, but other work', ['借还书流程灰度方案评审'], ['完成借还书流程联调'], [null]],
  ['a short word within', ['演练复盘会议'], ['演练'], [null]],
  ['twice, one of them goes on', ['读者调研启动', '读者调研启动'], ['读者调研启动'], [0, null]],
]
test.each(plans)('carried: %s', (_what, plan, before, from) => {
  expect(carriedFrom(plan, before)).toEqual(from)
})

test('what was done goes on as nothing: its next step is another item', () => {
  expect(carriedFrom(['灯箱改造全量', '票价调整'], ['灯箱改造灰度', '票价调整'])).toEqual([0, 1])
  expect(carriedFrom(['灯箱改造全量', '票价调整'], ['灯箱改造灰度', '票价调整'], new Set([0]))).toEqual([null, 1])
})
