import { describe, expect, test } from 'vitest'
import { createTranslate } from '../../../electron/messages/createTranslate.ts'
import { countInstruments } from '../../../renderer/blocks/incident/countInstruments.ts'
import { readReading } from '../../../shared/report/reading.ts'
import { lookOf } from './lookOf.ts'
import { backgroundOf, testPage } from './testPage.ts'

const events = (...lines: readonly string[]) => `# 第11周 2023-03-10\n\n# 生产稳定性事件\n\n${lines.join('\n')}`

describe('beside an incident stands', () => {
  test.each([
    ['nothing where nothing is told', '- 3/5 10:20 短信网关超时', []],
    ['how long and who noticed', '- 3/5 10:20-10:24 监控发现短信网关超时', ['4 分钟 监控']],
    ['where it came from', '- 3/5 10:20 客诉短信网关超时，持续6分钟\n原因：运营商割接', ['6 分钟 客诉 外部']],
    [
      'what it did, sums first',
      '- 3/5 10:20 监控发现超时\n处置：回退，影响派单9笔，共12笔受影响，约3万元',
      ['监控', '影响 12笔'],
    ],
    ['its level', '- 3/5 10:20 网关超时，定级为C级', ['C 级']],
    ['its review, in its own words', '- 3/5 10:20 【P2】网关超时，待复盘', ['P2 ◆待复盘']],
  ] as const)('%s', (_name, line, notes) => {
    expect(lookOf('incident', events(line)).margin).toEqual([notes])
  })

  test('the offer to sort, at the first one that is out of order', () => {
    const { margin } = lookOf('incident', events('- 3/5 10:20 甲', '- 3/4 9:00 乙', '- 3/6 9:00 丙'))
    expect(margin).toEqual([[], ['<按时间排序>'], []])
  })

  test('each place that waits to be filled in, and Tab goes through all of them', () => {
    const { pieces, stops } = lookOf('incident', events('- 3/5 10:20 ', '原因：', '处置：重启'))
    expect(pieces).toContain('incident-time incident-open:3/5 10:20 ')
    expect(pieces).toContain('incident-lead incident-open:原因：')
    expect(stops).toEqual(['', '', '重启'])
  })
})

/** What stands beside the count line. */
function counted(line: string, ...incidents: readonly string[]): readonly string[] {
  const reading = readReading(
    `# 第11周 2023-03-10\n\n# 系统运行数据\n\n- ${line}\n\n# 稳定性建设\n\n${incidents.join('\n')}`,
  )
  const t = createTranslate('zh')
  const around = { t, date: reading.date, background: backgroundOf([]), page: testPage }
  return countInstruments(reading, around).flatMap(({ key }) =>
    (JSON.parse(key.replace(/^\d+ /, '')) as readonly { marks: readonly { text: string }[] }[]).map(({ marks }) =>
      marks.map(({ text }) => text).join(' '),
    ),
  )
}

test.each([
  ['事故数AB级0次，CD级0次', ['- 3/5 10:20 超时，定级为C级'], ['列表里 CD级 1 起 改为 1']],
  ['事故数AB级次，CD级次', ['- 3/5 10:20 超时，定级为C级'], ['列表里 AB级 0 起，CD级 1 起 改为 0、1']],
  ['事故数AB级0次，CD级1次', ['- 3/5 10:20 超时，定级为C级'], []],
  ['事故数AB级0次，CD级1次', ['- 3/5 10:20 超时，复盘中'], ['1 起没写级别 1 起待复盘']],
  ['事故数AB级0次，CD级0次', [], []],
] as const)('beside %s with %j stands %j', (line, incidents, notes) => {
  expect(counted(line, ...incidents)).toEqual(notes)
})
