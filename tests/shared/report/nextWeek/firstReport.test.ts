import { expect, test } from 'vitest'
import { printDocument } from '../../../../shared/notion/printDocument.ts'
import { readDocument } from '../../../../shared/notion/readDocument.ts'
import { firstReport } from '../../../../shared/report/nextWeek/firstReport.ts'
import { sectionsOf } from '../../../../shared/report/sections.ts'

test('a first report has its title twice, and is in the dialect', () => {
  const text = printDocument(firstReport('2024-12-31', 'weeknum2', '2024-12-30T09:05'))
  expect(text.split('\n').slice(0, 5)).toEqual([
    '# 第53周 2024-12-31',
    '',
    'Created: 2024年12月30日 9:05',
    '',
    '# 第53周 2024/12/31',
  ])
  const read = readDocument(text)
  expect(printDocument(read)).toBe(text)
  expect(printDocument(read, { canonical: true })).toBe(text)
})

test('its sections are recognised for what they are', () => {
  const read = readDocument(printDocument(firstReport('2024-03-01', 'iso', '2024-03-01T18:00')))
  expect(sectionsOf(read).map(({ title, kind }) => [title, kind])).toEqual([
    ['第09周 2024/03/01', null],
    ['本周进展', null],
    ['【系统运行数据】', 'figures'],
    ['【重点工作】', 'focus'],
    ['【O1 业务目标】', 'objectives'],
    ['【O2 系统建设】', 'objectives'],
    ['【稳定性建设】', 'stability'],
    ['【其他】', 'other'],
    ['本周收获与反思', 'reflection'],
    ['下周工作及目标', 'plan'],
    ['日报合集', 'dailies'],
  ])
})
