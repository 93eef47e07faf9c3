import { describe, expect, test } from 'vitest'
import { type Block, contentOf, plainText } from '../../../../shared/notion/document.ts'
import { compareReadings } from '../../../../shared/report/compare/compareReadings.ts'
import { itemKey } from '../../../../shared/report/compare/itemKey.ts'
import { readReading } from '../../../../shared/report/reading.ts'

const told = (block: Block): string => plainText(contentOf(block))

/** Two weeks of one section; its heading may be given. */
const week = (date: string, body: string): string =>
  `# 第20周 ${date}\n\n${body.startsWith('#') ? body : `## 【O1 业务】\n\n${body}`}`
const reading = (date: string, body: string) => readReading(week(date, body))
const compared = (earlier: string, later: string) =>
  compareReadings(reading('2024-05-17', earlier), reading('2024-05-24', later))
const pairsOf = (earlier: string, later: string): readonly string[] =>
  compared(earlier, later).pairs.map((pair) => `${told(pair.earlier)} → ${told(pair.later)}`)

describe('lines about the same are paired', () => {
  const cases: readonly (readonly [what: string, earlier: string, later: string, pairs: readonly string[]])[] = [
    [
      'whatever their order',
      '- 出金链路改造，进度60%\n- 入金链路改造，进度40%',
      '- 转账链路改造，启动\n- 入金链路改造，进度50%\n- 出金链路改造，进度80%',
      ['入金链路改造，进度40% → 入金链路改造，进度50%', '出金链路改造，进度60% → 出金链路改造，进度80%'],
    ],
    [
      'under another name that tells the old one',
      '- 客户画像平台建设，标签口径梳理中',
      '- CDP（原客户画像平台），标签开发中',
      ['客户画像平台建设，标签口径梳理中 → CDP（原客户画像平台），标签开发中'],
    ],
    [
      'with its words turned round',
      '- 2.0账户性能压测，脚本完成\n- 2.0账户灰度切换，20户',
      '- 账户2.0灰度：扩大到300户\n- 账户2.0压测：达到目标',
      ['2.0账户灰度切换，20户 → 账户2.0灰度：扩大到300户', '2.0账户性能压测，脚本完成 → 账户2.0压测：达到目标'],
    ],
    [
      'where one became two',
      '- 优惠券核销与退款对账，开发中',
      '- 优惠券核销，已上线\n- 优惠券退款对账，测试中',
      ['优惠券核销与退款对账，开发中 → 优惠券核销，已上线', '优惠券核销与退款对账，开发中 → 优惠券退款对账，测试中'],
    ],
    [
      'where two became one',
      '- 开放平台鉴权改造，开发中\n- 开放平台限流改造，设计中',
      '- 开放平台鉴权与限流改造，联调中',
      [
        '开放平台鉴权改造，开发中 → 开放平台鉴权与限流改造，联调中',
        '开放平台限流改造，设计中 → 开放平台鉴权与限流改造，联调中',
      ],
    ],
    [
      'where one became a name over its parts',
      '- 一键开店，页面完成，联调中，进度60%，预计6/5上线',
      '- 一键开店：\n    - 前端：灰度5%，进度80%\n    - 后端：风控接入中，预计6/5上线\n    - 帮助文档：待写',
      [
        '一键开店，页面完成，联调中，进度60%，预计6/5上线 → 一键开店：',
        '一键开店，页面完成，联调中，进度60%，预计6/5上线 → 前端：灰度5%，进度80%',
        '一键开店，页面完成，联调中，进度60%，预计6/5上线 → 后端：风控接入中，预计6/5上线',
      ],
    ],
    [
      'where a name took over what its part had told',
      '- 智能分单\n    - 线上AB实验，预计7月中旬全量\n    - 工程：接口提测',
      '- 智能分单，AB实验结论正向，预计7月中旬全量\n    - 工程：接口测试完成',
      [
        '智能分单 → 智能分单，AB实验结论正向，预计7月中旬全量',
        '线上AB实验，预计7月中旬全量 → 智能分单，AB实验结论正向，预计7月中旬全量',
        '工程：接口提测 → 工程：接口测试完成',
      ],
    ],
    [
      'below a new name that is none of them',
      '- 城东仓商家入驻，签约163家\n- 城南仓商家入驻，签约130家\n- 城北仓商家入驻，签约91家',
      '- 商家入驻\n    - 城北仓101家\n    - 城东仓176家\n    - 城南仓145家',
      [
        '城东仓商家入驻，签约163家 → 城东仓176家',
        '城南仓商家入驻，签约130家 → 城南仓145家',
        '城北仓商家入驻，签约91家 → 城北仓101家',
      ],
    ],
    [
      'as one of those that were put below a name',
      '- 城中区企业团购，签约16家，进度40%\n- 城西区企业团购，签约9家，进度25%',
      '- 企业团购\n    - 城西区签约12家，进度30%\n    - 城中区签约21家，进度55%',
      [
        '城中区企业团购，签约16家，进度40% → 城中区签约21家，进度55%',
        '城西区企业团购，签约9家，进度25% → 城西区签约12家，进度30%',
      ],
    ],
    [
      'by a word that holds a sign which elsewhere only joins words',
      '- 等保复测整改剩余3项\n- 预约合并方案评审',
      '- 预约合并开发启动\n- 等保整改清零，预约复测',
      ['等保复测整改剩余3项 → 等保整改清零，预约复测', '预约合并方案评审 → 预约合并开发启动'],
    ],
    [
      'of one version',
      '- 3.2版本：\n    - 安卓端测试中',
      '- 安卓端3.2版本已发布\n- 安卓端3.3版本需求评审',
      ['3.2版本： → 安卓端3.2版本已发布', '安卓端测试中 → 安卓端3.2版本已发布'],
    ],
    [
      'of one name by the items above them',
      '- 商户系统\n    - 整体进度40%\n    - 测试中\n- 用户系统\n    - 整体进度70%\n    - 开发中',
      '- 用户系统\n    - 开发中\n    - 整体进度75%\n- 商户系统\n    - 整体进度55%\n    - 测试中',
      [
        '用户系统 → 用户系统',
        '开发中 → 开发中',
        '整体进度70% → 整体进度75%',
        '商户系统 → 商户系统',
        '整体进度40% → 整体进度55%',
        '测试中 → 测试中',
      ],
    ],
    [
      'when an item goes to another objective',
      '## 【O1 增长】\n\n- 会员生日礼券自动发放，开发中\n\n## 【O2 效率】\n\n- 门店巡检工具',
      '## 【O1 增长】\n\n- 新客首单立减\n\n## 【O2 效率】\n\n- 门店巡检工具\n- 会员生日礼券自动发放，联调中',
      ['门店巡检工具 → 门店巡检工具', '会员生日礼券自动发放，开发中 → 会员生日礼券自动发放，联调中'],
    ],
    [
      'by the label of their figures',
      '## 【系统运行数据】\n\n- 支付成功率：99.1%\n- 退款成功率：98%',
      '## 运行指标\n\n- 退款成功率：97%，支付成功率：99.2%\n- 登录成功率：99%',
      [
        '退款成功率：98% → 退款成功率：97%，支付成功率：99.2%',
        '支付成功率：99.1% → 退款成功率：97%，支付成功率：99.2%',
      ],
    ],
    [
      'when an incident is told again with what followed',
      '## 【稳定性】\n\n- 5/15 10:20 监控发现登录超时\n原因：排查中',
      '## 【稳定性】\n\n- 5/22 9:00 监控发现登录超时\n原因：连接池\n- 5/15 10:20 监控发现登录超时\n原因：证书过期',
      ['5/15 10:20 监控发现登录超时\n原因：排查中 → 5/15 10:20 监控发现登录超时\n原因：证书过期'],
    ],
  ]
  test.each(cases)('%s', (_what, earlier, later, pairs) => {
    expect([...pairsOf(earlier, later)].sort()).toEqual([...pairs].sort())
  })
})

describe('lines that only look alike are not paired', () => {
  const cases: readonly (readonly [what: string, earlier: string, later: string])[] = [
    ['another city', '- 杭州专项，线上验证中，预计5月投产', '- 武汉专项，线上验证中，预计7月投产'],
    ['another part of the country', '- 华东仓切换，准备中\n', '- 华北仓切换，准备中'],
    ['another partner', '- 中信银行接入，联调中', '- 民生银行接入，联调中'],
    ['another platform', '- 安卓端改版，提测', '- 鸿蒙端改版，提测'],
    ['another number', '- 1号机房扩容完成', '- 3号机房扩容完成'],
    ['another version', '- 商家端3.2版本提测', '- 商家端3.3版本评审'],
    [
      'an incident with the same words on another day',
      '## 【稳定性】\n\n- 5/15 10:20 监控发现短信渠道大量报错',
      '## 【稳定性】\n\n- 5/22 10:20 监控发现短信渠道大量报错',
    ],
    [
      'plans for other work',
      '# 下周工作及目标\n\n1. 城西仓切换上线\n2. 预算沟通',
      '# 下周工作及目标\n\n1. 城南仓切换上线\n2. 招聘沟通',
    ],
    ['a plan and what was done', '# 下周工作及目标\n\n1. 对账平台上线', '## 【O1 业务】\n\n- 对账平台上线'],
    [
      'links to daily pages',
      '# 日报合集\n\n[2024/05/17 周五](a.md)\n\n[2024/05/16 周四](b.md)',
      '# 日报合集\n\n[2024/05/24 周五](a.md)\n\n[2024/05/23 周四](b.md)',
    ],
    ['reflections', '# 收获与反思\n\n慢就是快，先想清楚再动手。', '# 收获与反思\n\n沟通的成本在开头付最便宜。'],
  ]
  test.each(cases)('%s', (_what, earlier, later) => {
    expect(pairsOf(earlier, later)).toEqual([])
  })

  test('they are gone and added', () => {
    const { gone, added } = compared('- 杭州专项，线上验证中\n- 对账', '- 对账\n- 武汉专项，线上验证中')
    expect([gone.map(told), added.map(told)]).toEqual([['杭州专项，线上验证中'], ['武汉专项，线上验证中']])
  })
})

test('two lines that are both like one count as one where headings are compared by what stands below', () => {
  const [one, other] = ['- 杭州\n## 支付\n- ：\n- 支付', '- 杭州\n## \n- 支付杭州\n- 支付网关'] as const
  const there = compareReadings(
    readReading(`# 第20周 2024-05-17\n\n${one}`),
    readReading(`# 第20周 2024-05-17\n\n${other}`),
  ).pairs
  const back = compareReadings(
    readReading(`# 第20周 2024-05-17\n\n${other}`),
    readReading(`# 第20周 2024-05-17\n\n${one}`),
  ).pairs
  expect(there.map((pair) => [told(pair.earlier), told(pair.later)])).toEqual(
    back.map((pair) => [told(pair.later), told(pair.earlier)]),
  )
})

describe('what changed', () => {
  const cases: readonly (readonly [earlier: string, later: string, changes: readonly object[]])[] = [
    ['- 账务核对，进度43%', '- 账务核对，进度43%', []],
    ['- 账务核对，进度43%', '- 账务核对，进度50%', [{ kind: 'progress', before: '43%', after: '50%' }]],
    [
      '- 账务核对，进度43%',
      '- 账务核对',
      [
        { kind: 'progress', before: '43%', after: null },
        { kind: 'text', before: '账务核对，进度43%', after: '账务核对' },
      ],
    ],
    [
      '- 账务核对，预计4月上线',
      '- 账务核对，预计5月上线',
      [{ kind: 'date', before: '预计4月上线', after: '预计5月上线' }],
    ],
    [
      '- 账务核对，设计中',
      '- 账务核对，测试中',
      [
        { kind: 'status', before: 'designing', after: 'testing' },
        { kind: 'text', before: '账务核对，设计中', after: '账务核对，测试中' },
      ],
    ],
    ['- [ ]  账务核对', '- [x]  账务核对', [{ kind: 'status', before: '[ ]', after: '[x]' }]],
    [
      '## 【运行数据】\n\n- 支付成功率：99.1%，退款成功率：98%',
      '## 【运行数据】\n\n- 支付成功率：99.2%，退款成功率：98%',
      [{ kind: 'value', label: '支付成功率', before: '99.1%', after: '99.2%' }],
    ],
    [
      '## 【O1 增长】\n\n- 会员生日礼券自动发放\n\n## 【O2 效率】\n\n- ',
      '## 【O1 增长】\n\n- \n\n## 【O2 效率】\n\n- 会员生日礼券自动发放',
      [{ kind: 'moved', before: '【O1 增长】', after: '【O2 效率】' }],
    ],
  ]
  test.each(cases)('%j → %j', (earlier, later, changes) => {
    const { pairs } = compared(earlier, later)
    expect(pairs.map((pair) => pair.changes)).toEqual([changes])
  })

  test('a heading under another name is no move', () => {
    const { pairs } = compared('## 【O1 服务业务】\n\n- 账务核对', '## 【O1 业务服务提升】\n\n- 账务核对')
    expect(pairs.map((pair) => pair.changes)).toEqual([[]])
  })
})

describe('what a person decided', () => {
  const earlier = reading('2024-05-17', '- 聚合支付\n    - 性能优化，进度30%\n- 分账引擎')
  const later = reading('2024-05-24', '- 聚合支付\n    - 性能优化，进度60%\n- 资金清分')
  const keyOf = (of: typeof earlier, words: string): string => {
    const block = [...compareReadings(of, of).pairs].map((pair) => pair.later).find((one) => told(one).includes(words))
    return itemKey(of, block as Block)
  }
  const pairs = (decisions: Parameters<typeof compareReadings>[2]) =>
    compareReadings(earlier, later, decisions).pairs.map((pair) => `${told(pair.earlier)} → ${told(pair.later)}`)

  test('is not the same never comes again', () => {
    expect(pairs([])).toContain('性能优化，进度30% → 性能优化，进度60%')
    const decision = { earlier: keyOf(earlier, '性能'), later: keyOf(later, '性能'), same: false }
    expect(pairs([decision])).not.toContain('性能优化，进度30% → 性能优化，进度60%')
    expect(pairs([decision])).toContain('聚合支付 → 聚合支付')
  })

  test('is the same always comes', () => {
    expect(pairs([])).not.toContain('分账引擎 → 资金清分')
    const decision = { earlier: keyOf(earlier, '分账'), later: keyOf(later, '清分'), same: true }
    expect(pairs([decision])).toContain('分账引擎 → 资金清分')
  })

  test('goes by the name: it stays when progress, dates and place change', () => {
    const moved = reading('2024-05-24', '- 资金清分\n- 聚合支付\n    - 性能优化，进度75%，预计6月上线')
    expect(keyOf(moved, '性能')).toBe(keyOf(earlier, '性能'))
  })

  test('tells items of one name apart', () => {
    const twins = reading(
      '2024-05-24',
      '## 【O1 增长】\n\n- 整体进度30%\n\n## 【O2 效率】\n\n- 整体进度30%\n- 整体进度40%\n- 整体进度30%',
    )
    const keys = compareReadings(twins, twins).pairs.map((pair) => itemKey(twins, pair.later))
    expect(new Set(keys).size).toBe(4)
  })
})
