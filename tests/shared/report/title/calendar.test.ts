import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  daysBetween,
  isIsoDate,
  isoDate,
  mondayOf,
  weekday,
} from '../../../../shared/report/title/calendar.ts'

describe('days', () => {
  test.each([
    [[2024, 2, 29], '2024-02-29'],
    [[2023, 2, 29], null],
    [[2023, 13, 1], null],
    [[2023, 0, 1], null],
    [[2023, 4, 31], null],
    [[23, 4, 30], null],
  ] as const)('%j', ([year, month, day], expected) => {
    expect(isoDate(year, month, day)).toBe(expected)
  })

  test.each([
    ['2023-02-03', true],
    ['2023-02-30', false],
    ['2023-2-3', false],
    ['2023-02-03T10:00', false],
  ])('%s is a day: %s', (text, expected) => {
    expect(isIsoDate(text)).toBe(expected)
  })

  test.each([
    ['2023-02-03', 4, '2023-01-30'],
    ['2023-02-05', 6, '2023-01-30'],
    ['2023-02-06', 0, '2023-02-06'],
    ['1969-12-28', 6, '1969-12-22'],
  ])('%s', (date, day, monday) => {
    expect([weekday(date), mondayOf(date)]).toEqual([day, monday])
  })

  test.each(['America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Apia'])('no day is lost in %s', (zone) => {
    const module = fileURLToPath(new URL('../../../../shared/report/title/calendar.ts', import.meta.url))
    // Clocks change, and one of these zones once left out a day. `localMinute` is of the zone.
    const script = `import { addDays, daysBetween, localMinute } from ${JSON.stringify(module)}
      const days = ['2023-03-11', '2023-11-04', '2011-12-29', '2024-02-28'].map((day) => addDays(day, 1))
      process.stdout.write([...days, daysBetween('2011-01-01', '2012-01-01'), localMinute(new Date(2023, 2, 12, 9, 5))].join(' '))`
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    })
    expect(out).toBe('2023-03-12 2023-11-05 2011-12-30 2024-02-29 365 2023-03-12T09:05')
  })

  test('there and back', () => {
    for (let days = -800; days < 800; days += 37) {
      expect(daysBetween('2024-01-01', addDays('2024-01-01', days))).toBe(days)
    }
  })
})
