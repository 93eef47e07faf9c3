import { expect, test } from 'vitest'
import { timeTicks } from '../../../shared/insight/figures/timeTicks.ts'

type Case = readonly [first: string, last: string, report: string, most: number, days: readonly string[]]
/** 2024-03-15 is a Friday. */
const cases: readonly Case[] = [
  ['2024-03-01', '2024-03-29', '2024-03-15', 4, ['2024-03-01', '2024-03-08', '2024-03-15', '2024-03-22', '2024-03-29']],
  ['2024-03-01', '2024-03-29', '2024-03-29', 3, ['2024-03-01', '2024-03-15', '2024-03-29']],
  ['2024-02-28', '2024-03-18', '2024-03-15', 9, ['2024-03-01', '2024-03-08', '2024-03-15']],
  ['2024-03-15', '2024-03-15', '2024-03-15', 9, ['2024-03-15']],
  ['2023-12-07', '2024-04-20', '2024-04-19', 5, ['2024-01-01', '2024-02-01', '2024-03-01', '2024-04-01']],
  ['2023-12-01', '2024-12-31', '2024-12-27', 5, ['2024-01-01', '2024-04-01', '2024-07-01', '2024-10-01']],
  ['2021-03-01', '2024-06-30', '2024-06-28', 4, ['2022-01-01', '2023-01-01', '2024-01-01']],
  ['1900-01-05', '2091-08-31', '2091-08-31', 8, ['1900-01-01', '1950-01-01', '2000-01-01', '2050-01-01'].slice(1)],
]

test.each(cases)('from %s to %s around %s, room for %i', (first, last, report, most, days) => {
  expect(timeTicks(first, last, report, most).days).toEqual(days)
})

test.each([
  ['2024-03-01', '2024-04-30', 'day'],
  ['2023-06-01', '2024-04-30', 'month'],
  ['2003-06-01', '2024-04-30', 'year'],
] as const)('what tells the days from %s to %s apart', (first, last, unit) => {
  expect(timeTicks(first, last, last, 10).unit).toBe(unit)
})
