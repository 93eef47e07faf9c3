import { describe, expect, test } from 'vitest'
import { statusWords } from '../../../shared/blocks/okr/statusWords.ts'
import { projectReport } from '../../../shared/report/projectReport.ts'
import { fieldTexts, recogniseBelow } from './recogniseOne.ts'

const read = (body: string, heading = '## 【O1 账务】') =>
  recogniseBelow('okr', heading, body).map(({ value }) => value)
const one = (text: string) => {
  const [item] = read(`- ${text}`)
  if (item === undefined) throw new Error(`not recognised: ${text}`)
  return item
}

const nameCases: readonly (readonly [text: string, name: string])[] = [
  ['轻账户&转账建设，计划5/4上线（待确定：推送时间）', '轻账户&转账建设'],
  ['支付能力：', '支付能力'],
  ['总账建设总进度：58%', '总账建设'],
  ['总账开发进度80%，联调中', '总账开发'],
  ['对账（一期：渠道侧），联调中', '对账（一期：渠道侧）'],
  ['【对账升级】完成联调', '对账升级'],
  ['《等保测评》进度正常，预计5月份进场检查', '等保测评'],
  ['《操作手册》编写中', '《操作手册》编写中'],
  ['**对账升级** 本周完成联调', '对账升级'],
  ['对账升级——完成联调', '对账升级'],
  ['对账升级 - 完成联调', '对账升级'],
  ['对账-渠道侧，联调中', '对账-渠道侧'],
  ['4/11~4/23 攻防演练完毕，已闭环', '攻防演练完毕'],
  ['5/3 10:00 与业务评审', '与业务评审'],
  ['1）对账升级，联调中', '对账升级'],
  ['1.0切换2.0，联调中', '1.0切换2.0'],
  ['对账升级预计5/9上线', '对账升级'],
  ['对账1.x->2.0改造测试验证中', '对账1.x->2.0改造测试验证中'],
  ['对账\n第二行，联调中', '对账'],
]

const progressCases: readonly (readonly [text: string, progress: number | null])[] = [
  ['核对，整体进度78%', 78],
  ['核对：任务完成占比70%（58/83）。', 70],
  ['核对，进度100%', 100],
  ['总账建设总进度：78.09%，其中报表进度（总数164个）：77.17%', 78.09],
  ['核对完成100%', 100],
  ['已完成80%，余下收尾', 80],
  ['80%完成，余下收尾', 80],
  ['核对（进度80%），联调中', 80],
  ['核对，进度由43%提升至50%', 50],
  ['与账务能力整合60%，计划11/9上线', 60],
  ['核对，进度８０％', 80],
  ['核对，已完成58/83（70%）', 70],
  ['一批建模验证中；第二批建模进度43%', 43],
  // Percentages of other things.
  ['账单，处理中2个（渠道账单进度90%，门店账单进度85%）', null],
  ['账单，处理中9个（（进度95%的1个，进度90%的8个），未启动4个', null],
  ['覆盖率15%，预期10月底达到70%以上', null],
  ['成功率提升20%，失败率下降30%', null],
  ['占总交易17.72%', null],
  ['加密治理达成100%', null],
  ['核对 58/83', null],
  ['门店切换，已切换1200/2000家（60%）', 60],
  ['门店切换，切换率60%', 60],
  ['课件，老课件转换完成8,600/12,000份（71.7%）', 71.7],
  ['门禁联网，累计接入设备86/120台（72%），预计9/27完成剩余接入', 72],
  ['门禁联网，抽检设备86/120台（72%）', null],
  ['核对，差错率60%', null],
]

const dateCases: readonly (readonly [text: string, ...dates: readonly string[]])[] = [
  ['计划5/4上线', '计划5/4上线 2023-05-04'],
  ['预计8月中投产', '预计8月中投产 2023-08-11..2023-08-20'],
  ['预计4月底', '预计4月底 2023-04-21..2023-04-30'],
  ['2/16切量完成', '2/16切量完成 2023-02-16'],
  ['10/24投产', '10/24投产 2023-10-24'],
  ['计划4月投产', '计划4月投产 2023-04-01..2023-04-30'],
  ['预计5月份进场检查', '预计5月份进场检查 2023-05-01..2023-05-31'],
  ['预计2月中旬完成系统改造', '预计2月中旬完成系统改造 2023-02-11..2023-02-20'],
  ['收银台4/13上线，4/26业务投产', '4/13上线 2023-04-13', '4/26业务投产 2023-04-26'],
  ['整体预计4/26业务投产', '预计4/26业务投产 2023-04-26'],
  ['预计下周演示', '预计下周演示 2023-05-08..2023-05-14'],
  ['预计下周一演示', '预计下周一演示 2023-05-08'],
  ['计划5月4日-5月6日上线', '计划5月4日-5月6日上线 2023-05-04..2023-05-06'],
  ['计划5/4-6上线', '计划5/4-6上线 2023-05-04..2023-05-06'],
  ['计划2024年1月5日上线', '计划2024年1月5日上线 2024-01-05'],
  ['计划2024-01-05上线', '计划2024-01-05上线 2024-01-05'],
  ['预计1月投产', '预计1月投产 2024-01-01..2024-01-31'],
  ['计划明年3月上线', '计划明年3月上线 2024-03-01..2024-03-31'],
  ['预计十月底上线', '预计十月底上线 2023-10-21..2023-10-31'],
  ['预计Q3上线', '预计Q3上线 2023-07-01..2023-09-30'],
  ['预计2024年Q1上线', '预计2024年Q1上线 2024-01-01..2024-03-31'],
  ['ETA 5/9', 'ETA 5/9 2023-05-09'],
  ['BETA 5/9版'],
  ['预计三季度末完成', '预计三季度末完成 2023-09-01..2023-09-30'],
  ['争取月底前提测', '争取月底前提测 2023-05-21..2023-05-31'],
  ['预计月内上线', '预计月内上线 2023-05-01..2023-05-31'],
  ['预计下个月上线', '预计下个月上线 2023-06-01..2023-06-30'],
  ['预计年底上线', '预计年底上线 2023-12-01..2023-12-31'],
  ['预计上线时间：5/9', '预计上线时间：5/9 2023-05-09'],
  ['计划于5.9上线', '计划于5.9上线 2023-05-09'],
  ['预计５／９上线', '预计５／９上线 2023-05-09'],
  // No dates of intent.
  ['V2.1上线准备中'],
  ['用例执行3/10，预计3-5天完成'],
  ['任务完成占比70%（58/83）'],
  ['完成8/16个分片切换'],
  ['本周8/16项上线'],
  ['A/B测试上线'],
  ['4/11~4/23 演练完毕'],
  ['计划2/30上线'],
]

const statusCases: readonly (readonly [text: string, status: string | null])[] = [
  ['核对，已上线', 'done'],
  ['核对正式上线，D+1出表', 'done'],
  ['核对，进度100%', 'done'],
  ['口径统一完成，120项全部确认', 'done'],
  ['门禁升级，全量上线', 'done'],
  ['门禁升级，预计下周全量上线', null],
  ['等保复测通过', 'done'],
  ['门禁改造完工，日均节电320度', 'done'],
  ['门禁改造，完工率偏低', null],
  ['门禁升级验收通过，待发布', null],
  ['收银台4/13上线，4/26业务投产', 'done'],
  ['攻防演练完毕，问题已闭环解决', 'done'],
  ['网关上线完毕，整体预计4/26投产', null],
  ['预计4/26投产，4/27已上线', 'done'],
  ['脚本开发完成', 'done'],
  ['核对完成100%，下线完成94%', null],
  ['核对，计划5/20上线', null],
  ['核对，预计本周提测', null],
  ['核对，近期启动研发', null],
  ['改造测试验证中', 'testing'],
  ['开发完成，UAT测试中，计划6月投产', 'testing'],
  ['核对，已进入测试阶段；招行对接启动开发', 'testing'],
  ['核对，已提测', 'testing'],
  ['错题推荐，效果评测中', 'testing'],
  ['核对，完成度85%，进入内测', 'testing'],
  ['门禁联调开始，口径一致', 'testing'],
  ['核对，下周灰度开始', null],
  ['回归方案开发中，进度70%', 'developing'],
  ['核对切换进行中，预计5/16切量完成', 'developing'],
  ['核对，按计划推进中', 'developing'],
  ['核对，启动研发', 'developing'],
  ['门禁改造启动', 'developing'],
  ['核对，研发启动银行对接', null],
  ['核对，产品方案设计中', 'designing'],
  ['需求梳理和系统设计中', 'designing'],
  ['需求编写基本完成', 'designing'],
  ['核对，暂停，等待业务确认', 'paused'],
  ['账单，暂停1个，完成2个', null],
  ['核对，存在延期风险', 'atRisk'],
  ['核对，风险：接口人未定', 'atRisk'],
  ['核对，风险：无', null],
  ['查询存在卡点，方案优化中', 'atRisk'],
  ['核对无风险', null],
  ['风险数据指标', null],
  ['新业务中台', null],
]

/** First days of the dates of a whole report. */
function datesIn(text: string): readonly string[] {
  return projectReport(text).okrItems.flatMap(({ dates }) => dates.map(({ from }) => from))
}

describe('OKR item', () => {
  test.each(nameCases)('name of %s', (text, name) => {
    expect(one(text).name).toBe(name)
  })
  test.each(progressCases)('progress of %s', (text, progress) => {
    expect(one(text).progress).toBe(progress)
  })
  test.each(dateCases)('dates of %s', (text, ...dates) => {
    const written = one(`核对，${text}`).dates.map(({ written, from, to }) =>
      from === to ? `${written} ${from}` : `${written} ${from}..${to}`,
    )
    expect(written).toEqual(dates)
  })
  test.each(statusCases)('status of %s', (text, status) => {
    expect(one(text).status).toBe(status)
  })

  test.each(statusWords.flatMap(({ status, words }) => words.map((word) => [word, status] as const)))(
    '%s is read as %s',
    (word, status) => {
      const [item] = recogniseBelow('okr', '## 【O1 账务】', `- 核对，${word}`)
      expect(item?.value.status).toBe(status)
      expect(item && fieldTexts(item)).toContain(`status=${word}`)
    },
  )

  test('dates without a year need the report’s own day', () => {
    const text = (title: string) => `# ${title}\n\n## 【O1 账务】\n\n- 核对，计划5/4上线，复核计划2024/1/5上线`
    expect(datesIn(text('周报'))).toEqual(['2024-01-05'])
    expect(datesIn(text('2023-12-29'))).toEqual(['2024-05-04', '2024-01-05'])
  })

  test('every item under an objective, nested ones too; empty ones are recognised and have no name', () => {
    const body = '1. 甲\n    1. 乙\n        - [ ]  丙\n- \n\n段落'
    expect(read(body).map(({ name, line }) => [name, line])).toEqual([
      ['甲', 5],
      ['乙', 6],
      ['丙', 7],
      ['', 8],
    ])
  })

  test.each(['## 【重点工作】', '## 【其他】', '## 【稳定性建设】', '# 下周工作及目标', '## 【系统运行数据】'])(
    'none under %s',
    (heading) => {
      expect(read('- 核对，进度80%', heading)).toEqual([])
    },
  )

  test('the lead line of incidents and the incidents are none', () => {
    const body =
      '- 甲\n- 生产稳定性事件：\n    - 5/3 10:00 告警\n        - 原因：磁盘\n- 乙\n\n1. 生产稳定性事件：\n- 5/3 10:00 告警'
    expect(read(body).map(({ name }) => name)).toEqual(['甲', '乙'])
  })

  test('fields', () => {
    const [item] = recogniseBelow('okr', '## 【O1 账务】', '- 核对，进度４３％，预计5/20上线')
    expect(item && fieldTexts(item)).toEqual(['name=核对', 'progress=４３％', 'date=预计5/20上线'])
  })

  test.each([
    ['改造测试验证中，预计5/20上线', ['status=测试验证中', 'date=预计5/20上线']],
    ['核对，按计划推进中', ['status=按计划推进中']],
    ['核对，启动研发', ['status=启动研发']],
    ['核对，需求编写基本完成', ['status=需求编写基本完成']],
    ['核对，存在延期风险', ['status=存在延期风险']],
    ['核对，暂停，等待业务确认', ['status=暂停']],
    ['核对，已上线', ['status=已上线']],
    ['核对，进度100%', ['progress=100%']],
    ['核对，4/26切换完成，预计6月全量', ['past=4/26切换完成', 'date=预计6月全量']],
    ['核对总进度78.09%，其中报表进度：77.17%', ['progress=78.09%', 'part=77.17%']],
  ] as const)('fields of %s', (text, fields) => {
    const [item] = recogniseBelow('okr', '## 【O1 账务】', `- ${text}`)
    expect(item && fieldTexts(item).filter((field) => !field.startsWith('name='))).toEqual(fields)
  })

  test('name, progress and date of one line', () => {
    const item = one('核对，进度43%，预计5/20上线')
    expect(item).toMatchObject({ name: '核对', progress: 43, dates: [{ from: '2023-05-20' }] })
    expect(one('核对')).toMatchObject({ name: '核对', progress: null, dates: [] })
  })
})
