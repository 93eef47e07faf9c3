import { describe, expect, test } from 'vitest'
import { noDecisions } from '../../../shared/report/decisions.ts'
import { lookOf } from './lookOf.ts'

const report = (number: number, day: string, ...lines: readonly string[]) =>
  `# 第${number}周 ${day}\n\n# 系统运行数据\n\n${lines.join('\n')}`
const figures = (...lines: readonly string[]) => report(11, '2023-03-10', ...lines)
const lastWeek = (...lines: readonly string[]) => report(10, '2023-03-03', ...lines)

describe('beside a figure', () => {
  test.each([
    [
      'rose, and that is good',
      '登录成功率：98.61%',
      '登录成功率：98.5%',
      ['上周 98.5% ↑0.11 百分点 (good) ~98.61@0 98.5@1'],
    ],
    [
      'fell, and that is bad',
      '登录成功率：98.5%',
      '登录成功率：98.61%',
      ['上周 98.61% ↓0.11 百分点 (bad) ~98.5@0 98.61@1'],
    ],
    ['fell, and that is good', '平均耗时：180ms', '平均耗时：212ms', ['上周 212ms ↓32ms (good) ~180@0 212@1']],
    [
      'rose, and nothing tells what is better',
      '订单量：1,200单',
      '订单量：1,000单',
      ['上周 1,000单 ↑200单 ~1200@0 1000@1'],
    ],
    ['is the same', '登录成功率：98.5%', '登录成功率：98.50%', ['上周 98.50% 持平 ~98.5@0 98.5@1']],
    ['has no value yet', '登录成功率：%', '登录成功率：98.5%', ['上周 98.5% 本周未填']],
    ['is in another unit now', '订单量：1.2万单', '订单量：9,800单', ['上周 9,800单 单位不同']],
    ['was not there before', '登录成功率：98.5%', '支付成功率：98.5%', ['首次记录']],
    ['never had a value', '登录成功率：98.5%', '登录成功率：%', ['首次记录']],
    ['has no value and never had one', '登录成功率：%', '支付成功率：98.5%', ['(设目标…)']],
    [
      'is several, by severity',
      '事故数AB级0次，CD级1次',
      '事故数AB级0次，CD级0次',
      ['上周 0次 持平 ~0@0 0@1', '0次 ↑1次 (bad) ~1@0 0@1'],
    ],
    [
      'is written in other signs',
      '登录成功率: ９８.6%',
      '登录 成功率：98.5%',
      ['上周 98.5% ↑0.1 百分点 (good) ~98.6@0 98.5@1'],
    ],
  ] as const)('that %s', (_name, now, before, margin) => {
    expect(lookOf('kpi', figures(`- ${now}`), lastWeek(`- ${before}`)).margin).toEqual([margin])
  })

  test('of the first report of all nothing is told', () => {
    expect(lookOf('kpi', figures('- 登录成功率：98.5%')).margin).toEqual([['(设目标…)']])
  })

  test('the weeks that lack it are a gap, and the last value is compared with its own week', () => {
    const weeks = [
      report(10, '2023-03-03', '- 登录成功率：%'),
      report(9, '2023-02-24', '- 支付成功率：90%'),
      report(8, '2023-02-17', '- 登录成功率：98.1%'),
      report(7, '2023-02-10', '- 登录成功率：98%'),
    ]
    expect(lookOf('kpi', figures('- 登录成功率：98.5%'), weeks).margin).toEqual([
      ['第08周 98.1% ↑0.4 百分点 (good) ~98.5@0 98.1@3 98@4'],
    ])
  })

  test('twelve weeks are drawn', () => {
    const weeks = Array.from({ length: 20 }, (_, at) => {
      const day = new Date(Date.UTC(2023, 2, 3 - 7 * at)).toISOString().slice(0, 10)
      return report(1, day, `- 登录成功率：${90 + at}%`)
    })
    const [[note = ''] = []] = lookOf('kpi', figures('- 登录成功率：89%'), weeks).margin
    expect(note.match(/@\d+/g)).toEqual(Array.from({ length: 12 }, (_, at) => `@${at}`))
  })

  test('a week that is not the one before is named', () => {
    const { margin } = lookOf('kpi', figures('- 告警：3次'), lastWeek('- 告警：5次'), '第06周')
    expect(margin).toEqual([['第06周 5次 ↓2次 (good) ~3@0 5@1']])
  })
})

describe('what a person decided', () => {
  const decided = { better: null, target: null, low: null, high: null }
  test.each([
    ['a target that is met', { target: 98 }, '98.5%', '●达到目标 98% (good)'],
    ['a target that is missed', { target: 99.9 }, '98.5%', '○未达目标 99.9% (bad)'],
    ['a target with the other direction', { target: 99, better: 'down' }, '98.5%', '●达到目标 99% (good)'],
    ['a target without a value', { target: 99 }, '%', '目标 99%'],
    ['a range that it is in', { low: 98.5, high: 99 }, '98.5%', undefined],
    ['a range that it is below', { low: 98.6, high: 99 }, '98.5%', '◆超出 98.6–99% (bad)'],
    ['one bound', { high: 98 }, '98.5%', '◆超出 ≤ 98% (bad)'],
    ['both', { low: 99, target: 99.9 }, '98.5%', '◆超出 ≥ 99% (bad) ○未达目标 99.9% (bad)'],
  ] as const)('%s', (_name, decision, value, marked) => {
    const decisions = { ...noDecisions, kpis: { 登录成功率: { ...decided, ...decision } } }
    const { margin } = lookOf(
      'kpi',
      figures(`- 登录成功率：${value}`),
      lastWeek('- 登录成功率：98%'),
      undefined,
      decisions,
    )
    expect(margin[0]?.[1]).toBe(marked)
  })

  test('the direction that is good', () => {
    const decisions = { ...noDecisions, kpis: { 订单量: { ...decided, better: 'down' as const } } }
    const { margin } = lookOf('kpi', figures('- 订单量：12单'), lastWeek('- 订单量：10单'), undefined, decisions)
    expect(margin).toEqual([['上周 10单 ↑2单 (bad) ~12@0 10@1']])
  })
})

describe('a figure of earlier weeks that is not there any more', () => {
  const before = [lastWeek('- 甲：1次'), report(9, '2023-02-24', '- 甲：1次', '- 乙 率：2%')]
  test('is told beside the heading, with the week since which it is gone', () => {
    expect(lookOf('kpi', figures('- 甲：1次'), before).besides).toEqual(['○乙 率 第10周起不再出现'])
    expect(lookOf('kpi', figures('- 乙率：1%'), before).besides).toEqual(['○甲 本周起不再出现'])
  })
  test('several are counted', () => {
    expect(lookOf('kpi', figures('- 丙：1次'), before).besides).toEqual(['○甲等 2 项不再出现'])
  })
  test('is not told without a section of figures, nor of one that is there', () => {
    expect(lookOf('kpi', '# 第11周 2023-03-10\n\n# 其他\n\n- 甲', before).besides).toEqual([])
    expect(lookOf('kpi', figures('- 甲：1次，乙率：%'), before).besides).toEqual([])
  })
})

test('labels are set apart from values, and an empty one has its place', () => {
  const { pieces, stops } = lookOf('kpi', figures('- 登录成功率：98.61%（持平），下单成功率：%'))
  expect(pieces).toEqual([
    'kpi-label-open:：',
    'kpi-label:登录成功率：',
    'kpi-label:（持平），下单成功率：',
    'kpi-label:%',
  ])
  expect(stops).toEqual(['98.61', ''])
})

test.each([
  ['- 登录成功率：98.61%', ['kpi-label:登录成功率：', 'kpi-label:']],
  ['- 上线数：3', ['kpi-label:上线数：']],
  ['- 上线数：', ['kpi-label-open:：', 'kpi-label:上线数：']],
])('what is typed behind %s looks like what it is', (line, expected) => {
  expect(lookOf('kpi', figures(line)).pieces).toEqual(expected)
})

test('an empty value has one place, whatever its label is made of', () => {
  const { pieces } = lookOf('kpi', figures('- **客诉率**：%（见[台账](https://example.com)）\n- 接口 `p95` 耗时：ms'))
  expect(pieces.filter((piece) => piece.startsWith('kpi-label-open'))).toEqual([
    'kpi-label-open:：',
    'kpi-label-open:：',
  ])
})
