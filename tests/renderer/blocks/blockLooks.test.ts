import { describe, expect, test } from 'vitest'
import { blockLooks } from '../../../renderer/blocks/blockLooks.ts'
import { blockKinds } from '../../../shared/blocks/index.ts'
import { lookOf } from './lookOf.ts'

test('every kind of block has a look, and one only', () => {
  expect(blockLooks.map(({ kind }) => kind).sort()).toEqual(blockKinds.map(({ kind }) => kind).sort())
})

const figures = (...lines: readonly string[]) => `# 第11周 2023-03-10\n\n# 系统运行数据\n\n${lines.join('\n')}`

describe('a KPI', () => {
  test.each([
    ['rose, and that is good', '- 登录成功率：98.61%', '- 登录成功率：98.5%', ['上周 98.5% ↑0.11 百分点 (good)']],
    ['fell, and that is bad', '- 登录成功率：98.5%', '- 登录成功率：98.61%', ['上周 98.61% ↓0.11 百分点 (bad)']],
    ['fell, and that is good', '- 平均耗时：180ms', '- 平均耗时：212ms', ['上周 212ms ↓32ms (good)']],
    ['rose, and nothing tells what is better', '- 订单量：1,200单', '- 订单量：1,000单', ['上周 1,000单 ↑200单']],
    ['is the same', '- 登录成功率：98.5%', '- 登录成功率：98.50%', ['上周 98.50% 持平']],
    ['has no value yet', '- 登录成功率：%', '- 登录成功率：98.5%', ['上周 98.5%']],
    ['is in another unit now', '- 订单量：1.2万单', '- 订单量：9,800单', ['上周 9,800单']],
    ['was not there last week', '- 登录成功率：98.5%', '- 支付成功率：98.5%', []],
    ['had no value last week', '- 登录成功率：98.5%', '- 登录成功率：%', []],
    [
      'is several, by severity',
      '- 事故数AB级0次，CD级1次',
      '- 事故数AB级0次，CD级0次',
      ['上周 0次 持平', '0次 ↑1次 (bad)'],
    ],
    ['is written in other signs', '- 登录成功率: ９８.6%', '- 登录 成功率：98.5%', ['上周 98.5% ↑0.1 百分点 (good)']],
  ] as const)('%s', (_name, now, before, margin) => {
    expect(lookOf('kpi', figures(now), figures(before)).margin).toEqual([margin])
  })

  test('sets its labels apart from its values, and an empty one has its place', () => {
    const { pieces, stops } = lookOf('kpi', figures('- 登录成功率：98.61%（持平），下单成功率：%'))
    expect(pieces).toEqual(['kpi-label:登录成功率：', 'kpi-label kpi-label-open:（持平），下单成功率：', 'kpi-label:%'])
    expect(stops).toEqual(['98.61', ''])
  })
})

const work = (...lines: readonly string[]) => `# 第11周 2023-03-10\n\n# 【O1 会员体系】\n\n${lines.join('\n')}`

describe('an OKR item', () => {
  test.each([
    ['moved on', '- 积分商城改版，进度60%', '- 积分商城改版，进度45%', ['上周 45% ↑15 百分点 (good)']],
    ['went backwards', '- 积分商城改版，进度40%', '- 积分商城改版，进度45%', ['上周 45% ↓5 百分点 (bad)']],
    [
      'is worded a little differently',
      '- 积分商城的改版，进度60%',
      '- 积分商城改版，进度45%',
      ['上周 45% ↑15 百分点 (good)'],
    ],
    ['is another one', '- 会员等级调整，进度60%', '- 积分商城改版，进度45%', []],
    ['lost its progress', '- 积分商城改版，联调中', '- 积分商城改版，进度45%', ['上周 45%']],
    ['is promised for a day to come', '- 积分商城改版，计划3/20上线', '', ['还有 10 天']],
    ['was promised for a day that is past', '- 积分商城改版，计划3/8上线', '', ['已过 2 天']],
    ['slipped', '- 积分商城改版，计划3/20上线', '- 积分商城改版，计划3/15上线', ['还有 10 天 原 3/15 (bad)']],
    ['comes earlier', '- 积分商城改版，计划3/15上线', '- 积分商城改版，计划3/20上线', ['还有 5 天 原 3/20']],
    ['is done, and its day says nothing any more', '- 积分商城改版，3/9已上线', '- 积分商城改版，计划3/9上线', []],
  ] as const)('%s', (_name, now, before, margin) => {
    expect(lookOf('okr', work(now), before === '' ? null : work(before)).margin).toEqual([margin])
  })

  test('shows its progress and its dates', () => {
    const { pieces } = lookOf('okr', work('- 积分商城改版，进度60%，计划3/20上线'))
    expect(pieces).toEqual(['okr-progress:60%', 'okr-date:计划3/20上线'])
  })
})

const events = (...lines: readonly string[]) => `# 第11周 2023-03-10\n\n# 生产稳定性事件\n\n${lines.join('\n')}`

test('what is compared with an earlier week names it', () => {
  const kpi = lookOf('kpi', figures('- 告警：3次'), figures('- 告警：5次'), '第06周')
  expect(kpi.margin).toEqual([['第06周 5次 ↓2次 (good)']])
  const okr = lookOf('okr', work('- 积分商城改版，进度60%'), work('- 积分商城改版，进度45%'), '第06周')
  expect(okr.margin).toEqual([['第06周 45% ↑15 百分点 (good)']])
})

describe('an incident', () => {
  test.each([
    ['minutes', '- 3/5 10:20-10:24 短信网关超时', ['4 分钟']],
    ['hours', '- 3/5 10:00-12:00 短信网关超时', ['2 小时']],
    ['hours and minutes', '- 3/5 10:20-12:24 短信网关超时', ['2 小时 4 分']],
    ['no known time', '- 3/5 10:20 短信网关超时', []],
  ] as const)('lasted %s', (_name, line, margin) => {
    expect(lookOf('incident', events(line)).margin).toEqual([margin])
  })

  test('sets its parts apart in every layout', () => {
    const parts = ['incident-time:3/5 10:20', 'incident-telling:链路抖动', 'incident-telling:切换线路']
    const own = ['incident-lead:原因：', 'incident-lead:处置：']
    const layouts: readonly (readonly [string, readonly string[]])[] = [
      ['- 3/5 10:20 短信网关超时\n原因：链路抖动\n处置：切换线路', own],
      ['- 3/5 10:20 短信网关超时\n    \n    原因：链路抖动\n    \n    处置：切换线路\n    ', own],
      [
        '- 3/5 10:20 短信网关超时\n原因：链路抖动 处置：切换线路',
        ['incident-lead:原因：', 'incident-lead incident-lead-behind:处置：'],
      ],
    ]
    for (const [text, leads] of layouts) {
      expect([...lookOf('incident', events(text)).pieces].sort(), text).toEqual([...parts, ...leads].sort())
    }
  })
})
