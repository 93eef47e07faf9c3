import { expect, test } from 'vitest'
import { weekState, weeksOfYear } from '../../../shared/insight/year/yearWeeks.ts'
import type { WeekNumbering } from '../../../shared/report/title/weekNumbering.ts'

type Ends = readonly [number: number, from: string, to: string, quarter: number]
const years: readonly (readonly [year: number, numbering: WeekNumbering, count: number, first: Ends, last: Ends])[] = [
  // 1 January 2023 was a Sunday, the last day of its week.
  [2023, 'weeknum2', 53, [1, '2023-01-01', '2023-01-01', 1], [53, '2023-12-25', '2023-12-31', 4]],
  [2024, 'weeknum2', 53, [1, '2024-01-01', '2024-01-07', 1], [53, '2024-12-30', '2024-12-31', 4]],
  // A leap year that begins on a Sunday.
  [2012, 'weeknum2', 54, [1, '2012-01-01', '2012-01-01', 1], [54, '2012-12-31', '2012-12-31', 4]],
  [2024, 'weeknum1', 53, [1, '2024-01-01', '2024-01-06', 1], [53, '2024-12-29', '2024-12-31', 4]],
  [2024, 'iso', 52, [1, '2024-01-01', '2024-01-07', 1], [52, '2024-12-23', '2024-12-29', 4]],
  [2025, 'iso', 52, [1, '2024-12-30', '2025-01-05', 1], [52, '2025-12-22', '2025-12-28', 4]],
  [2020, 'iso', 53, [1, '2019-12-30', '2020-01-05', 1], [53, '2020-12-28', '2021-01-03', 4]],
]
test.each(years)('%i by %s has %i weeks', (year, numbering, count, first, last) => {
  const weeks = weeksOfYear(year, numbering)
  const ends = [weeks.at(0), weeks.at(-1)].map((week) => [week?.number, week?.from, week?.to, week?.quarter])
  expect([weeks.length, ...ends]).toEqual([count, first, last])
  expect(weeks.map(({ number }) => number)).toEqual(Array.from({ length: count }, (_, at) => at + 1))
})

const states = [
  [2023, 49, 'outside'],
  [2023, 50, 'written'],
  [2023, 52, 'missing'],
  [2024, 1, 'missing'],
  [2024, 2, 'outside'],
  [2024, 3, 'outside'],
] as const
test.each(states)('week %i-%i is %s', (year, number, state) => {
  const span = { first: { year: 2023, number: 50 }, last: { year: 2024, number: 2 } }
  expect(weekState({ year, number }, new Set([50]), span)).toBe(state)
})
