import { describe, expect, test } from 'vitest'
import { drawnPoints } from '../../../shared/insight/figures/drawnPoints.ts'
import { statesOf } from '../../../shared/insight/figures/figureHistory.ts'
import { type FigureRow, seriesOf } from '../../../shared/insight/figures/seriesOf.ts'
import { daysOfYear, monthSpan, quarterSpan, weeksUpTo, yearSpan } from '../../../shared/insight/span.ts'

const row = (week: number, label: string, value: number | null, unit = '%', line = 5): FigureRow => ({
  week,
  label,
  value,
  unit,
  line,
})
const told = (rows: readonly FigureRow[]) =>
  seriesOf(rows).map(({ key, label, weeks, values }) => [key, label, weeks, values])

describe('series', () => {
  test('labels that differ in white space and width are one, named as the newest week names it', () => {
    expect(told([row(0, 'A 成功率', 99), row(1, 'Ａ成功率', 98)])).toEqual([['a成功率', 'Ａ成功率', [0, 1], [99, 98]]])
  })
  test('a figure without a value is there, one that is not there is not', () => {
    expect(told([row(0, '耗时', 180, 'ms'), row(1, '耗时', null, ''), row(3, '耗时', 0, 'ms')])).toEqual([
      ['耗时', '耗时', [0, 1, 3], [180, null, 0]],
    ])
  })
  test('other units are other series', () => {
    expect(told([row(0, '耗时', 1, 's'), row(1, '耗时', 900, 'ms')])).toEqual([
      ['耗时\nms', '耗时', [1], [900]],
      ['耗时\ns', '耗时', [0], [1]],
    ])
  })
  test('of a figure that a week has twice the first counts', () => {
    expect(told([row(0, '甲', 1), row(0, '甲', 2)])).toEqual([['甲', '甲', [0], [1]]])
  })
  test('as they stand in the newest week, then those that are gone, the last reported first', () => {
    const rows = [row(0, '乙', 1, '%', 4), row(1, '丙', 1, '%', 3), row(2, '丁', 1, '%', 9), row(2, '甲', 1, '%', 7)]
    expect(seriesOf(rows).map(({ label }) => label)).toEqual(['甲', '丁', '丙', '乙'])
  })
})

test('absent is not zero', () => {
  const [series] = seriesOf([row(0, '甲', 0), row(2, '甲', null)])
  expect(series && statesOf(series, 4)).toEqual([
    { kind: 'value', value: 0, line: 5 },
    { kind: 'absent' },
    { kind: 'empty', line: 5 },
    { kind: 'absent' },
  ])
})

test('weeks without a report, a figure or a value are gaps', () => {
  const days = ['2024-03-08', '2024-03-11', '2024-03-29', '2024-04-05']
  const weeks = days.map((date, at) => ({ report: at, date, week: { year: 2024, number: at } }))
  const series = seriesOf([row(0, '甲', 1), row(1, '甲', 2), row(2, '甲', 3), row(3, '甲', null), row(3, '乙', 0)])
  const points = drawnPoints({ weeks }, series)
  const day = (date: string) => Date.parse(date) / 1000
  // From the Monday of the 11th to the Friday of the 29th a week is missing.
  expect(points).toEqual({
    times: [day(days[0] ?? ''), day(days[1] ?? ''), day('2024-03-20'), day(days[2] ?? ''), day(days[3] ?? '')],
    weeks: [0, 1, null, 2, 3],
    values: [
      [1, 2, null, 3, null],
      [null, null, null, null, 0],
    ],
  })
})

test('spans', () => {
  expect(weeksUpTo('2024-03-29', 1)).toEqual({ from: '2024-03-23', to: '2024-03-29' })
  expect(yearSpan(2024)).toEqual({ from: '2024-01-01', to: '2024-12-31' })
  expect(quarterSpan(2024, 4)).toEqual({ from: '2024-10-01', to: '2024-12-31' })
  expect(monthSpan(2024, 2)).toEqual({ from: '2024-02-01', to: '2024-02-29' })
  expect([daysOfYear(2023), daysOfYear(2024), daysOfYear(2000), daysOfYear(1900)]).toEqual([365, 366, 366, 365])
})
