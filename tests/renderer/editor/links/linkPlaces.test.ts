import { describe, expect, test } from 'vitest'
import { addressOfReport, completeAddress, isOutside, reportAt } from '../../../../renderer/editor/links/linkPlaces.ts'
import type { ReportSummary } from '../../../../shared/ipc/calls/reports.ts'

const report = (id: number, title: string, fileName: string): ReportSummary => ({
  id,
  title,
  fileName,
  date: null,
  week: null,
  revision: 1,
  savedAt: 0,
  trashedAt: null,
})
const reports = [
  report(1, '第09周 2024/03/01', '第09周 2024-03-01 0123456789abcdef0123456789abcdef.md'),
  report(2, '第10周 2024/03/08', '第10周 2024-03-08.md'),
  report(3, '2024-03-15 周五', '2024-03-15 周五_aB3dE5gH7jK9mN1pQ3sT5v.md'),
]

describe('a relative address leads to', () => {
  const cases: readonly (readonly [href: string, id: number | null])[] = [
    ['%E7%AC%AC09%E5%91%A8%202024-03-01%200123456789abcdef0123456789abcdef.md', 1],
    ['../a/第10周%202024-03-08.md', 2],
    ['第10周%202024-03-08%20ffffffffffffffffffffffffffffffff.md', 2],
    ['2024-03-15%20周五_aB3dE5gH7jK9mN1pQ3sT5v.md', 3],
    ['2024-03-15 周五.md#x', 3],
    ['第11周%202024-03-15.md', null],
    ['%E7%AC.md', null],
    ['', null],
  ]
  test.each(cases)('%s', (href, id) => expect(reportAt(href, reports)?.id ?? null).toBe(id))

  test.each(reports)('$fileName, as it is written here', (one) => {
    expect(addressOfReport(one)).not.toMatch(/[^\x21-\x7e]/)
    expect(reportAt(addressOfReport(one), reports)).toBe(one)
  })
})

test('an address keeps the signs that Notion leaves', () => {
  expect(addressOfReport({ fileName: 'a&(b), c@?#周.md' })).toBe('a&(b),%20c@%3F%23%E5%91%A8.md')
})

describe('what is typed as an address', () => {
  test.each([
    ['example.com/a', 'https://example.com/a'],
    ['www.x.y', 'https://www.x.y'],
    ['a.b@example.org', 'mailto:a.b@example.org'],
    [' https://a.b ', 'https://a.b'],
    ['第10周', '第10周'],
    ['a.md', 'a.md'],
  ])('%s', (written, address) => expect(completeAddress(written)).toBe(address))

  test.each([
    ['https://a', true],
    ['mailto:a@b', true],
    ['//a.b', true],
    ['a.md', false],
    ['2024-03-15%20周五.md', false],
  ])('%s leads out of the library: %s', (href, outside) => expect(isOutside(href)).toBe(outside))
})
