import { describe, expect, test } from 'vitest'
import { nextProperties, printMoment } from '../../../../shared/report/nextWeek/nextProperties.ts'

describe('a moment in the wording of another', () => {
  test.each([
    ['2023年11月29日 20:58', '2024-03-01T09:05', '2024年3月1日 9:05'],
    ['2023年2月3日 9:05', '2024-11-21T21:40', '2024年11月21日 21:40'],
    ['2023年02月03日 09:05', '2024-03-01T09:05', '2024年03月01日 09:05'],
    ['September 17, 2024 1:52 PM', '2025-03-01T09:05', 'March 1, 2025 9:05 AM'],
    ['September 17, 2024 1:52 PM', '2025-12-31T00:07', 'December 31, 2025 12:07 AM'],
    ['September 17, 2024 12:52 AM', '2025-12-31T12:07', 'December 31, 2025 12:07 PM'],
    ['17 September 2024 13:52', '2025-03-01T09:05', '1 March 2025 9:05'],
    ['2024/09/17 09:52', '2025-11-21T13:05', '2025/11/21 13:05'],
    ['2024/9/17 上午9:52', '2025-11-21T13:05', '2025/11/21 下午1:05'],
    ['2023年11月29日', '2024-03-01T09:05', '2024年3月1日'],
    ['', '2024-03-01T09:05', '2024年3月1日 9:05'],
    ['王工', '2024-03-01T09:05', '王工'],
  ])('%s', (like, moment, expected) => {
    expect(printMoment(like, moment)).toBe(expected)
  })
})

describe("the next page's properties", () => {
  test.each([
    ['Created', '2023年11月29日 20:58', '2023年2月8日 18:30'],
    ['创建时间', '2023年11月29日 20:58', '2023年2月8日 18:30'],
    ['Last edited time', 'September 17, 2024 1:52 PM', 'February 8, 2023 6:30 PM'],
    ['Created by', '周工', '周工'],
    ['日期', '2023年2月3日', '2023年2月10日'],
    ['Date', 'February 3, 2023', 'February 10, 2023'],
    ['周期', '2023年1月30日 → 2023年2月3日', '2023年2月6日 → 2023年2月10日'],
    ['立项', '2023年1月3日', '2023年1月3日'],
    ['周次', '6', '7'],
    ['Week', '06', '07'],
    ['期', '第06周', '第07周'],
    ['Tags', '周报, 支付', '周报, 支付'],
    ['Status', 'Done', 'Done'],
    ['人数', '6', '6'],
  ])('%s: %s', (name, value, expected) => {
    const [property] = nextProperties(
      [{ name, value }],
      { date: '2023-02-03', week: 6 },
      { date: '2023-02-10', week: 7 },
      'weeknum2',
      '2023-02-08T18:30',
    )
    expect(property).toEqual({ name, value: expected })
  })

  test('now may be a moment of the clock', () => {
    const now = new Date(2023, 1, 8, 18, 30)
    const next = { date: '2023-02-10', week: 7 }
    const [created] = nextProperties([{ name: 'Created', value: '' }], { date: null, week: null }, next, 'iso', now)
    expect(created?.value).toBe('2023年2月8日 18:30')
  })
})
