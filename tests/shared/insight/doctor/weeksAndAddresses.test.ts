import { expect, test } from 'vitest'
import { addressTo, styleOf } from '../../../../shared/insight/doctor/addressStyle.ts'
import { missingWeeks } from '../../../../shared/insight/doctor/missingWeeks.ts'
import { mondayOf } from '../../../../shared/report/title/calendar.ts'

const cases: readonly (readonly [dates: readonly string[], missing: readonly string[]])[] = [
  [[], []],
  [['2024-01-05'], []],
  [['2024-01-05', '2024-01-12'], []],
  [['2024-01-12', '2024-01-05', '2024-01-11'], []],
  [['2024-01-05', '2024-01-19'], ['2024-01-08/2024-01-14']],
  [
    ['2024-01-05', '2024-01-19', '2024-02-09'],
    ['2024-01-22/2024-02-04', '2024-01-08/2024-01-14'],
  ],
  // One week that bears two numbers.
  [['2024-12-27', '2025-01-03'], []],
]
test.each(cases)('%j', (dates, missing) => {
  const reports = dates.map((date, id) => ({ id, name: date, date }))
  expect(missingWeeks(reports, mondayOf).map(({ about }) => about)).toEqual(missing)
})

const addresses: readonly (readonly [page: string, file: string, written: string, address: string])[] = [
  ['周报/a.md', '周报/甲 b.md', '%E4%B9%99.md', '%E7%94%B2%20b.md'],
  ['周报/a.md', '周报/甲 b.md', '乙%20c.md', '甲%20b.md'],
  ['周报/a.md', '手册/甲&(b),@.md', 'x.md', '../%E6%89%8B%E5%86%8C/%E7%94%B2&(b),@.md'],
  ['a.md', '周报/a.md', '周报/x.md', '周报/a.md'],
  ['a/b/c.md', 'a/d.md', 'x', '../d.md'],
]
test.each(addresses)('from %s to %s as %s', (page, file, written, address) => {
  expect(addressTo(page, file, styleOf(written))).toBe(address)
})
