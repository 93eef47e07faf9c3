import { expect, test } from 'vitest'
import { type WeekState, weekState, weeksOfYear } from '../../../shared/insight/year/yearWeeks.ts'
import type { WeekId } from '../../../shared/report/projection.ts'
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
  [2023, 53, 'missing'],
  [2024, 1, 'missing'],
  [2024, 2, 'written'],
  [2024, 3, 'outside'],
] as const
test.each(states)('week %i-%i is %s', (year, number, state) => {
  expect(stateOf({ year, number }, 'weeknum2', [50, 2], [2023, 2024])).toBe(state)
})

/** The week of 30 December 2024 to 5 January 2025 is the 53rd of one year and the 1st of the next. */
const aroundNewYear: readonly {
  readonly what: string
  readonly numbering: WeekNumbering
  readonly written: readonly [number, number]
  readonly states: readonly [old: string, young: string]
}[] = [
  { what: 'neither is written', numbering: 'weeknum2', written: [52, 2], states: ['outside', 'missing'] },
  { what: 'the old year’s is written', numbering: 'weeknum2', written: [53, 2], states: ['written', 'outside'] },
  { what: 'the new year’s is written', numbering: 'weeknum2', written: [52, 1], states: ['outside', 'written'] },
  { what: 'both are written', numbering: 'weeknum2', written: [53, 1], states: ['written', 'written'] },
  { what: 'weeks begin on Sunday', numbering: 'weeknum1', written: [52, 2], states: ['outside', 'missing'] },
  { what: 'no week is in two years', numbering: 'iso', written: [51, 2], states: ['missing', 'missing'] },
]
test.each(aroundNewYear)('around New Year, where $what', ({ numbering, written, states }) => {
  const [old, young] = [weeksOfYear(2024, numbering).length, 1]
  const found = [
    stateOf({ year: 2024, number: old }, numbering, written, [2024, 2025]),
    stateOf({ year: 2025, number: young }, numbering, written, [2024, 2025]),
  ]
  expect(found).toEqual(states)
})

/** Of a library with one report in the old year and one in the new. */
function stateOf(
  week: WeekId,
  numbering: WeekNumbering,
  [old, young]: readonly [number, number],
  [before, after]: readonly [number, number],
): WeekState {
  const [first, last] = [
    { year: before, number: old },
    { year: after, number: young },
  ]
  const { other = null } = weeksOfYear(week.year, numbering).find(({ number }) => number === week.number) ?? {}
  const isWritten = ({ year, number }: WeekId) =>
    [first, last].some((one) => one.year === year && one.number === number)
  return weekState(week, other, isWritten, { first, last })
}
