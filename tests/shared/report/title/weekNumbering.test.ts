import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../../shared/report/title/calendar.ts'
import {
  detectNumberings,
  printWeekId,
  readWeekId,
  type WeekNumbering,
  weekNumberings,
  weekOf,
} from '../../../../shared/report/title/weekNumbering.ts'

// Date, then the week under weeknum2, weeknum1 and iso, counted on calendars by hand.
const weeks: readonly (readonly [string, string, string, string])[] = [
  ['2021-01-01', '2021-W01', '2021-W01', '2020-W53'],
  ['2021-01-03', '2021-W01', '2021-W02', '2020-W53'],
  ['2021-01-04', '2021-W02', '2021-W02', '2021-W01'],
  ['2012-12-31', '2012-W54', '2012-W53', '2013-W01'],
  ['2023-01-01', '2023-W01', '2023-W01', '2022-W52'],
  ['2023-01-02', '2023-W02', '2023-W01', '2023-W01'],
  ['2023-02-03', '2023-W06', '2023-W05', '2023-W05'],
  ['2023-04-28', '2023-W18', '2023-W17', '2023-W17'],
  ['2023-10-24', '2023-W44', '2023-W43', '2023-W43'],
  ['2024-02-29', '2024-W09', '2024-W09', '2024-W09'],
  ['2024-12-29', '2024-W52', '2024-W53', '2024-W52'],
  ['2024-12-31', '2024-W53', '2024-W53', '2025-W01'],
  ['2025-01-01', '2025-W01', '2025-W01', '2025-W01'],
  ['2025-01-06', '2025-W02', '2025-W02', '2025-W02'],
  ['2028-12-31', '2028-W53', '2028-W54', '2028-W52'],
]

describe('the week of a day', () => {
  test.each(weeks)('%s', (date, weeknum2, weeknum1, iso) => {
    expect(weekNumberings.map((numbering) => printWeekId(weekOf(date, numbering)))).toEqual([weeknum2, weeknum1, iso])
  })

  test('counts up by one from Monday to Monday within a year, and no day skips a week', () => {
    for (const numbering of weekNumberings) {
      let date = '2019-12-01'
      let before = weekOf(date, numbering)
      for (let day = 0; day < 4000; day++) {
        date = addDays(date, 1)
        const week = weekOf(date, numbering)
        const steps = week.year === before.year ? week.number - before.number : week.number
        expect([0, 1]).toContain(steps)
        before = week
      }
    }
  })

  test.each(['America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Apia', 'UTC'])('is the same in %s', (zone) => {
    const module = fileURLToPath(new URL('../../../../shared/report/title/weekNumbering.ts', import.meta.url))
    const dates = ['2023-03-12', '2023-11-05', '2024-12-31', '2025-01-01', '2011-12-30']
    const script = `import { weekOf, printWeekId } from ${JSON.stringify(module)}
      process.stdout.write(${JSON.stringify(dates)}.map((date) => printWeekId(weekOf(date, 'weeknum2'))).join(' '))`
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    })
    expect(out).toBe('2023-W11 2023-W45 2024-W53 2025-W01 2011-W53')
  })
})

describe('detecting the numbering', () => {
  const cases: readonly (readonly [string, readonly string[], readonly WeekNumbering[]])[] = [
    ['no titles', [], ['weeknum2', 'weeknum1', 'iso']],
    ['one title tells', ['6 2023-02-03'], ['weeknum2']],
    ['2023 in ISO, on Fridays, is the same with weeks from Sunday', ['5 2023-02-03'], ['weeknum1', 'iso']],
    ['a Sunday tells those two apart', ['5 2023-02-03', '5 2023-02-05'], ['iso']],
    ['2024 on Fridays fits all', ['9 2024-03-01', '10 2024-03-08'], ['weeknum2', 'weeknum1', 'iso']],
    ['New Year tells', ['1 2024-12-31', '9 2024-03-01'], ['iso']],
    ['a slip is outvoted', ['6 2023-02-03', '6 2023-02-10', '8 2023-02-17'], ['weeknum2']],
    ['a slip against itself only', ['6 2023-02-03', '6 2023-02-10'], ['weeknum2', 'weeknum1', 'iso']],
    ['no rule at all', ['31 2023-02-03'], []],
  ]
  test.each(cases)('%s', (_name, titles, expected) => {
    const read = titles.map((title) => ({ number: Number.parseInt(title, 10), date: title.slice(-10) }))
    expect(detectNumberings(read)).toEqual(expected)
  })
})

describe('a week as text', () => {
  test.each([
    ['2023-W06', '2023-W06'],
    ['2023-w6', '2023-W06'],
    ['2023W54', '2023-W54'],
    ['2023-W00', null],
    ['2023-W55', null],
    ['2023-06', null],
    ['all', null],
  ])('%s', (text, expected) => {
    const week = readWeekId(text)
    expect(week === null ? null : printWeekId(week)).toBe(expected)
  })
})
