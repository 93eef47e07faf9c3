import { describe, expect, test } from 'vitest'
import {
  availabilityAfter,
  isAvailability,
  minutesDown,
  statedAvailability,
} from '../../../shared/insight/incidents/availability.ts'
import {
  filterLedger,
  groupLedger,
  type LedgerFilter,
  noFilter,
  sortLedger,
} from '../../../shared/insight/incidents/ledgerFilter.ts'
import { ledgerSums, medianOf, trendOf } from '../../../shared/insight/incidents/ledgerSums.ts'
import { mergeTellings } from '../../../shared/insight/incidents/mergeTellings.ts'
import { telling } from './telling.ts'

const ledger = mergeTellings([
  telling({
    start: '2024-01-05T10:00',
    durationMinutes: 10,
    cause: '甲',
    handling: '乙',
    foundBy: 'monitoring',
    level: 'D',
  }),
  telling({ line: 2, start: '2024-01-20T10:00', durationMinutes: 50, causeSide: 'outside', underReview: true }),
  telling({
    line: 3,
    start: '2024-03-02T10:00',
    durationMinutes: 30,
    foundBy: 'customers',
    level: 'C',
    summary: 'Ｇａｔｅ 座位图',
  }),
  telling({ line: 4, start: '2024-03-03T10:00', cause: '丙' }),
])
const lines = (incidents: typeof ledger) => incidents.map(({ tellings }) => tellings[0]?.line)

test('sums', () => {
  const { longest, ...sums } = ledgerSums(ledger)
  // 10, 30 and 50 minutes are known: 90 together, 30 in the middle.
  expect(sums).toEqual({
    count: 4,
    timed: 3,
    median: 30,
    minutes: 90,
    withoutCause: 2,
    withoutHandling: 3,
    underReview: 1,
  })
  expect(longest?.durationMinutes).toBe(50)
  expect(ledgerSums([])).toMatchObject({ count: 0, median: null, longest: null, minutes: 0 })
})

test.each([
  [[], null],
  [[7], 7],
  [[4, 90], 47],
  [[1, 4, 90], 4],
])('the median of %j is %j', (sorted, median) => {
  expect(medianOf(sorted)).toBe(median)
})

test('by month, those without any too; by year where there are many', () => {
  expect(trendOf(ledger, null)).toEqual([
    { period: '2024-01', count: 2, minutes: 60 },
    { period: '2024-02', count: 0, minutes: 0 },
    { period: '2024-03', count: 2, minutes: 30 },
  ])
  const far = mergeTellings([telling({}), telling({ line: 2, start: '2019-12-31T08:00', durationMinutes: 5 })])
  expect(trendOf(far, null).map(({ period, count }) => [period, count])).toEqual([
    ['2019', 1],
    ['2020', 0],
    ['2021', 0],
    ['2022', 0],
    ['2023', 0],
    ['2024', 1],
  ])
  expect(trendOf([], null)).toEqual([])
})

test('all months of a year, whatever it has', () => {
  const counts = [2, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0]
  expect(trendOf(ledger, 2024).map(({ count }) => count)).toEqual(counts)
  expect(trendOf([], 2024)).toHaveLength(12)
  expect(trendOf(ledger, 2024).at(-1)?.period).toBe('2024-12')
})

test('what a sentence tells is not lacking', () => {
  const told = mergeTellings([
    telling({ summary: '由于参数写反，导致闸机告警，改回后恢复' }),
    telling({ line: 2, start: '2024-03-04T10:00', summary: '闸机告警' }),
  ])
  const { withoutCause, withoutHandling } = ledgerSums(told)
  expect([withoutCause, withoutHandling]).toEqual([1, 1])
  expect(lines(filterLedger(told, { ...noFilter, lacking: 'cause' }))).toEqual([2])
  expect(lines(filterLedger(told, { ...noFilter, lacking: 'handling' }))).toEqual([2])
})

describe('availability in minutes', () => {
  test.each([
    // 365 × 1440 = 525,600 minutes; a hundredth of a percent is 52.56.
    [99.99, 365, 52.56],
    [99.9, 365, 525.6],
    [99.998, 365, 10.512],
    [100, 365, 0],
    [99.99, 366, 52.704],
  ])('%d%% of %d days leaves %d', (percent, days, minutes) => {
    expect(minutesDown(percent, days)).toBeCloseTo(minutes, 9)
    expect(availabilityAfter(minutes, days)).toBeCloseTo(percent, 9)
  })
  test('of a leap year, and up to the report’s day', () => {
    // 2024-03-08 is the 68th day: 68 × 1440 × 0.0001.
    const { ofYear, toDate } = statedAvailability(99.99, '2024-03-08')
    expect(ofYear).toBeCloseTo(52.704, 9)
    expect(toDate).toBeCloseTo(9.792, 9)
  })
  test.each([
    ['票务系统年度可用性', '%', true],
    ['核心链路可用率', '%', true],
    ['Uptime', '%', true],
    ['可用性演练', '次', false],
    ['出票成功率', '%', false],
  ])('%s（%s）', (label, unit, expected) => {
    expect(isAvailability({ label, unit })).toBe(expected)
  })
})

describe('filtering', () => {
  const cases: readonly (readonly [filter: Partial<LedgerFilter>, lines: readonly number[]])[] = [
    [{}, [20, 2, 3, 4]],
    [{ words: 'gate' }, [3]],
    [{ words: '图 座位' }, [3]],
    [{ words: '丙' }, [4]],
    [{ foundBy: 'monitoring' }, [20]],
    [{ foundBy: 'untold' }, [2, 4]],
    [{ causeSide: 'outside' }, [2]],
    [{ level: 'C' }, [3]],
    [{ level: 'untold' }, [2, 4]],
    [{ lacking: 'cause' }, [2, 3]],
    [{ lacking: 'handling' }, [2, 3, 4]],
    [{ lacking: 'review' }, [2]],
    [{ lacking: 'handling', words: '座位' }, [3]],
  ]
  test.each(cases)('%j', (filter, expected) => {
    expect(lines(filterLedger(ledger, { ...noFilter, ...filter }))).toEqual(expected)
  })
})

test('sorting puts what is not told last, either way', () => {
  expect(lines(sortLedger(ledger, 'start', true))).toEqual([4, 3, 2, 20])
  expect(lines(sortLedger(ledger, 'duration', true))).toEqual([2, 3, 20, 4])
  expect(lines(sortLedger(ledger, 'duration', false))).toEqual([20, 3, 2, 4])
  expect(lines(sortLedger(ledger, 'level', false))).toEqual([3, 20, 2, 4])
})

test('grouping', () => {
  const groups = (by: Parameters<typeof groupLedger>[1]) =>
    groupLedger(ledger, by).map(({ name, incidents }) => [name, lines(incidents)])
  expect(groups('none')).toEqual([[null, [20, 2, 3, 4]]])
  expect(groups('month')).toEqual([
    ['2024-01', [20, 2]],
    ['2024-03', [3, 4]],
  ])
  expect(groups('foundBy')).toEqual([
    ['monitoring', [20]],
    ['customers', [3]],
    [null, [2, 4]],
  ])
})
