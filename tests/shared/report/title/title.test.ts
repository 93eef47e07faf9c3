import { describe, expect, test } from 'vitest'
import { printTitle, readTitle, weekOfTitle } from '../../../../shared/report/title/title.ts'
import { printWeekId } from '../../../../shared/report/title/weekNumbering.ts'

interface Case {
  readonly title: string
  readonly week: number | null
  readonly date: string | null
  /** The title for 2023-02-10, a Friday in week 7. */
  readonly next: string
  /** The title for Wednesday 2024-01-03, week 1. */
  readonly later: string
}
// All are of Friday 2023-02-03 or of a Friday in November.
const cases: readonly Case[] = [
  { title: '第06周 2023-02-03', week: 6, date: '2023-02-03', next: '第07周 2023-02-10', later: '第01周 2024-01-03' },
  { title: '第06周 2023/02/03', week: 6, date: '2023-02-03', next: '第07周 2023/02/10', later: '第01周 2024/01/03' },
  { title: '第6周 2023/2/3', week: 6, date: '2023-02-03', next: '第7周 2023/2/10', later: '第1周 2024/1/3' },
  {
    title: '第6周 2023年2月3日',
    week: 6,
    date: '2023-02-03',
    next: '第7周 2023年2月10日',
    later: '第1周 2024年1月3日',
  },
  {
    title: '第06周 2023年02月03日',
    week: 6,
    date: '2023-02-03',
    next: '第07周 2023年02月10日',
    later: '第01周 2024年01月03日',
  },
  {
    title: '第 6 周 2023 年 2 月 3 日',
    week: 6,
    date: '2023-02-03',
    next: '第 7 周 2023 年 2 月 10 日',
    later: '第 1 周 2024 年 1 月 3 日',
  },
  { title: 'W06 2023.02.03', week: 6, date: '2023-02-03', next: 'W07 2023.02.10', later: 'W01 2024.01.03' },
  {
    title: 'Week 6 · 2023-02-03',
    week: 6,
    date: '2023-02-03',
    next: 'Week 7 · 2023-02-10',
    later: 'Week 1 · 2024-01-03',
  },
  { title: '2023-02-03 周报', week: null, date: '2023-02-03', next: '2023-02-10 周报', later: '2024-01-03 周报' },
  {
    title: '仓储组周报（2023-02-03）',
    week: null,
    date: '2023-02-03',
    next: '仓储组周报（2023-02-10）',
    later: '仓储组周报（2024-01-03）',
  },
  {
    title: '【第06周】仓储 2.0 周报 2023-02-03 v1.2',
    week: 6,
    date: '2023-02-03',
    next: '【第07周】仓储 2.0 周报 2023-02-10 v1.2',
    later: '【第01周】仓储 2.0 周报 2024-01-03 v1.2',
  },
  {
    title: '第０６周　２０２３／０２／０３',
    week: 6,
    date: '2023-02-03',
    next: '第０７周　２０２３／０２／１０',
    later: '第０１周　２０２４／０１／０３',
  },
  { title: '第六周 2023-02-03', week: 6, date: '2023-02-03', next: '第七周 2023-02-10', later: '第一周 2024-01-03' },
  { title: '2023-02-03 周五', week: null, date: '2023-02-03', next: '2023-02-10 周五', later: '2024-01-03 周三' },
  {
    title: '2023-02-03（星期五）',
    week: null,
    date: '2023-02-03',
    next: '2023-02-10（星期五）',
    later: '2024-01-03（星期三）',
  },
  // A wrong weekday is the author's; it is left alone.
  { title: '2023-02-03 周四', week: null, date: '2023-02-03', next: '2023-02-10 周四', later: '2024-01-03 周四' },
  { title: '周报 20230203', week: null, date: '2023-02-03', next: '周报 20230210', later: '周报 20240103' },
  { title: 'W06 23/02/03', week: 6, date: '2023-02-03', next: 'W07 23/02/10', later: 'W01 24/01/03' },
  {
    title: '2023年第06周 2023-02-03',
    week: 6,
    date: '2023-02-03',
    next: '2023年第07周 2023-02-10',
    later: '2024年第01周 2024-01-03',
  },
  {
    title: '2023-W06 (2023-02-03)',
    week: 6,
    date: '2023-02-03',
    next: '2023-W07 (2023-02-10)',
    later: '2024-W01 (2024-01-03)',
  },
  {
    title: 'Weekly report February 3, 2023',
    week: null,
    date: '2023-02-03',
    next: 'Weekly report February 10, 2023',
    later: 'Weekly report January 3, 2024',
  },
  {
    title: 'Weekly report, 3 Feb 2023',
    week: null,
    date: '2023-02-03',
    next: 'Weekly report, 10 Feb 2023',
    later: 'Weekly report, 3 Jan 2024',
  },
  // Ranges: the report's own day is the last; a range from Monday stays one.
  {
    title: '第06周 2023-01-30 ~ 2023-02-03',
    week: 6,
    date: '2023-02-03',
    next: '第07周 2023-02-06 ~ 2023-02-10',
    later: '第01周 2024-01-01 ~ 2024-01-03',
  },
  {
    title: '第06周 2023/01/30-2023/02/03',
    week: 6,
    date: '2023-02-03',
    next: '第07周 2023/02/06-2023/02/10',
    later: '第01周 2024/01/01-2024/01/03',
  },
  {
    title: '第06周 2023.01.28—02.03',
    week: 6,
    date: '2023-02-03',
    next: '第07周 2023.02.04—02.10',
    later: '第01周 2023.12.28—01.03',
  },
  {
    title: '2023年第6周（1.30-2.3）',
    week: 6,
    date: '2023-02-03',
    next: '2023年第7周（2.6-2.10）',
    later: '2024年第1周（1.1-1.3）',
  },
  {
    title: '第06周（1.30-2.3） 2023/02/03',
    week: 6,
    date: '2023-02-03',
    next: '第07周（2.6-2.10） 2023/02/10',
    later: '第01周（1.1-1.3） 2024/01/03',
  },
  { title: '第06周 (1.30-2.3)', week: 6, date: null, next: '第07周 (2.6-2.10)', later: '第01周 (12.30-1.3)' },
  {
    title: '第6周（1月30日至2月3日）',
    week: 6,
    date: null,
    next: '第7周（2月6日至2月10日）',
    later: '第1周（12月30日至1月3日）',
  },
  { title: '第06周 2/3', week: 6, date: null, next: '第07周 2/10', later: '第01周 1/3' },
  { title: '2023年2月1日-3日', week: null, date: '2023-02-03', next: '2023年2月8日-10日', later: '2024年1月1日-3日' },
  {
    title: '2023年11月22日-24日',
    week: null,
    date: '2023-11-24',
    next: '2023年2月8日-10日',
    later: '2024年1月1日-3日',
  },
  { title: '2023.11.20-24', week: null, date: '2023-11-24', next: '2023.02.06-10', later: '2024.01.01-03' },
  { title: '2023年第05-06周', week: 6, date: null, next: '2023年第06-07周', later: '2024年第53-01周' },
  // Padding is what the title shows elsewhere, else what such titles mostly have.
  { title: '第48周 2023-11-24', week: 48, date: '2023-11-24', next: '第07周 2023-02-10', later: '第01周 2024-01-03' },
  {
    title: '第48周 2023年11月24日',
    week: 48,
    date: '2023-11-24',
    next: '第7周 2023年2月10日',
    later: '第1周 2024年1月3日',
  },
  { title: '第47周 2023/11/3', week: 47, date: '2023-11-03', next: '第7周 2023/2/10', later: '第1周 2024/1/3' },
  { title: '第06周', week: 6, date: null, next: '第07周', later: '第01周' },
  // Nothing to move on.
  { title: '本组周报', week: null, date: null, next: '本组周报', later: '本组周报' },
  { title: '支付 2.0 上线 5周年', week: null, date: null, next: '支付 2.0 上线 5周年', later: '支付 2.0 上线 5周年' },
  { title: '2023年2月第1周', week: null, date: null, next: '2023年2月第1周', later: '2023年2月第1周' },
  { title: '2023-02-30', week: null, date: null, next: '2023-02-30', later: '2023-02-30' },
  { title: '', week: null, date: null, next: '', later: '' },
]

describe('a title', () => {
  test.each(cases)('$title', ({ title, week, date, next, later }) => {
    const read = readTitle(title)
    expect({ week: read.week, date: read.date }).toEqual({ week, date })
    expect(printTitle(read.form, '2023-02-10', 'weeknum2')).toBe(next)
    expect(printTitle(read.form, '2024-01-03', 'weeknum2')).toBe(later)
  })

  test.each(cases.filter((one) => one.date !== null))('$title comes back for its own date', ({ title, date, week }) => {
    const back = printTitle(readTitle(title).form, date ?? '', 'weeknum2')
    // 2023-11-03 is in week 45: a wrong number is put right.
    expect(back).toBe(week === 47 && date === '2023-11-03' ? '第45周 2023/11/3' : title)
  })

  test.each([
    ['2024-12-24', '第52周 2024-12-24'],
    ['2024-12-31', '第53周 2024-12-31'],
    ['2025-01-01', '第01周 2025-01-01'],
    ['2025-01-07', '第02周 2025-01-07'],
  ])('goes by its own date around New Year: %s', (date, expected) => {
    expect(printTitle(readTitle('第53周 2024-12-31').form, date, 'weeknum2')).toBe(expected)
    expect(printTitle(readTitle('第01周 2025-01-01').form, date, 'weeknum2')).toBe(expected)
  })

  test.each([
    ['第01周（12.29-1.4）', '2024-01-03', '2023-12-29', '2024-01-04'],
    ['第01周（12.29-1.4）', '2023-12-30', '2023-12-29', '2024-01-04'],
    ['第06周（1.30-2.3）', '2023-02-08', '2023-01-30', '2023-02-03'],
    ['第06周（1.30-2.3）', '2023-12-08', '2024-01-30', '2024-02-03'],
    ['第52周 12/29', '2024-01-03', null, '2023-12-29'],
    ['2023-01-30~02-03', '2020-01-01', '2023-01-30', '2023-02-03'],
  ])('%s near %s', (title, near, from, date) => {
    const read = readTitle(title, near)
    expect([read.from, read.date]).toEqual([from, date])
  })

  test('a month that the range crosses is written out', () => {
    const { form } = readTitle('第8周 2023年2月20日-24日')
    expect(printTitle(form, '2023-03-03', 'weeknum2')).toBe('第10周 2023年2月27日-3月3日')
  })

  test('a very long title is left alone, in no time', () => {
    const title = '第06周 2023-02-03 '.repeat(100_000)
    expect(printTitle(readTitle(title).form, '2023-02-10', 'weeknum2')).toBe(title)
  })
})

describe("the title's week", () => {
  test.each([
    ['第06周 2023-02-03', '2023-W06'],
    ['第05周 2023-02-03', '2023-W05'],
    ['第09周 2023-02-03', '2023-W09'],
    ['2023-02-03', '2023-W06'],
    ['2023年第6周', '2023-W06'],
    ['第53周 2024-12-31', '2024-W53'],
    ['第01周 2024-12-31', '2025-W01'],
    ['第52周 2023-01-01', '2022-W52'],
    ['第06周', null],
    ['周报', null],
  ])('%s', (title, expected) => {
    const week = weekOfTitle(readTitle(title), 'weeknum2')
    expect(week === null ? null : printWeekId(week)).toBe(expected)
  })
})
