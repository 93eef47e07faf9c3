import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeIntentDate, type IntentDays } from '../../../shared/blocks/okr/changeIntentDate.ts'
import { readIntentDates } from '../../../shared/blocks/okr/readIntentDates.ts'
import { halfWidth } from '../../../shared/report/blockText.ts'
import { editText } from '../../../shared/report/textEdit.ts'
import { addDays, isoDate } from '../../../shared/report/title/calendar.ts'
import '../../propertySeed.ts'

const today = '2023-05-05'

function change(text: string, days: IntentDays): string | null {
  const [intent] = readIntentDates(text, halfWidth(text), today)
  if (intent === undefined) throw new Error(`no date in ${text}`)
  const edit = changeIntentDate({ text }, intent, days, today)
  return edit === null ? null : editText(text, [edit])
}
const day = (date: string): IntentDays => ({ from: date, to: date })
const month = (number: number, year = 2023): IntentDays => ({
  from: isoDate(year, number, 1) as string,
  to: addDays(isoDate(number === 12 ? year + 1 : year, (number % 12) + 1, 1) as string, -1),
})
const third = (number: number, at: 0 | 1 | 2): IntentDays => {
  const { from, to } = month(number)
  return { from: addDays(from, at * 10), to: at === 2 ? to : addDays(from, at * 10 + 9) }
}

test.each([
  ['核对，预计4月', month(5), '核对，预计5月'],
  ['核对，计划5/4上线', day('2023-05-11'), '核对，计划5/11上线'],
  ['核对，预计8月中投产', third(9, 0), '核对，预计9月初投产'],
  ['预计2月中旬完成系统改造', third(6, 2), '预计6月下旬完成系统改造'],
  ['预计4月份进场检查', month(5), '预计5月份进场检查'],
  ['预计4月份进场检查', day('2023-06-10'), '预计6月10日进场检查'],
  ['计划05/04上线', day('2023-06-09'), '计划06/09上线'],
  ['计划5月4日上线', day('2023-06-09'), '计划6月9日上线'],
  ['计划5月4号上线', day('2023-06-09'), '计划6月9号上线'],
  ['计划5月4日-5月6日上线', { from: '2023-05-11', to: '2023-05-13' }, '计划5月11日-5月13日上线'],
  ['计划5/4-6上线', { from: '2023-05-30', to: '2023-06-01' }, '计划5/30-6/1上线'],
  ['计划2024年1月5日上线', day('2024-02-09'), '计划2024年2月9日上线'],
  ['计划2024-01-05上线', day('2024-02-09'), '计划2024-02-09上线'],
  ['计划明年3月上线', month(4, 2024), '计划明年4月上线'],
  ['计划5/20上线', day('2025-05-20'), '计划2025/5/20上线'],
  ['预计４月底', third(5, 1), '预计５月中'],
  ['预计十月底上线', third(11, 0), '预计十一月初上线'],
  ['预计8月末上线', third(9, 2), '预计9月末上线'],
  ['计划于5.9上线', day('2023-05-16'), '计划于5.16上线'],
  ['预计下周一演示', day('2023-05-10'), '预计下周三演示'],
  ['预计下周一演示', day('2023-07-10'), '预计7月10日演示'],
  ['争取月底前提测', third(6, 2), '争取下月底前提测'],
  ['预计Q3上线', { from: '2023-10-01', to: '2023-12-31' }, '预计Q4上线'],
  ['预计2023年Q3上线', { from: '2024-01-01', to: '2024-03-31' }, '预计2024年Q1上线'],
  ['预计三季度完成', { from: '2023-10-01', to: '2023-12-31' }, '预计四季度完成'],
  ['预计年底上线', month(11), '预计11月上线'],
  ['预计上线时间：5/9', day('2023-05-10'), '预计上线时间：5/10'],
] as const)('%s', (text, days, changed) => {
  expect(change(text, days)).toBe(changed)
})

const written = fc.constantFrom(
  '核对，预计4月，余下收尾',
  '核对，计划5/4上线（待确定）',
  '预计8月中投产，进度43%',
  '预计2月中旬完成系统改造',
  '预计5月份进场检查',
  '计划05/04上线',
  '计划5月4日上线，12/3复盘',
  '计划2024年1月5日上线',
  '计划2024-01-05上线',
  '计划2024/1/5 上线',
  '计划明年3月上线',
  '预计５月底上线',
  '预计十月底上线',
  '计划于5.9上线',
  '预计下周一演示',
  '争取月底前提测',
  '预计Q3上线',
  '预计三季度末完成',
  '预计年底上线',
)
const days = fc.oneof(
  fc.integer({ min: -60, max: 700 }).map((ahead) => day(addDays(today, ahead))),
  fc.tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom(2023, 2024)).map(([number, year]) => month(number, year)),
  fc.tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom(0, 1, 2)).map(([number, at]) => third(number, at as 0)),
)

test('what is written is read as the new date, and nothing else changes', () => {
  fc.assert(
    fc.property(written, days, (text, wanted) => {
      const before = readIntentDates(text, halfWidth(text), today)
      const intent = before[0]
      if (intent === undefined) throw new Error(`no date in ${text}`)
      const edit = changeIntentDate({ text }, intent, wanted, today)
      expect(edit, `${text} ${wanted.from}`).not.toBeNull()
      if (edit === null) return
      expect([edit.from, edit.to]).toEqual([intent.date.from, intent.date.to])
      const changed = editText(text, [edit])
      const after = readIntentDates(changed, halfWidth(changed), today)
      expect(after[0]).toMatchObject(wanted)
      expect(after.slice(1).map(({ written }) => written)).toEqual(before.slice(1).map(({ written }) => written))
    }),
  )
})
