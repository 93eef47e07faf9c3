import { describe, expect, test } from 'vitest'
import { fieldTexts, recogniseBelow } from './recogniseOne.ts'

const figures = '## 【系统运行数据】'
const read = (body: string, heading = figures) =>
  recogniseBelow('kpi', heading, body).flatMap(({ value }) =>
    value.map((one) => `${one.label}=${one.value}${one.unit}`),
  )

const cases: readonly (readonly [text: string, ...figures: readonly string[]])[] = [
  ['甲成功率：98.1%', '甲成功率=98.1%'],
  ['甲成功率：98.1% ，乙成功率：97.2%', '甲成功率=98.1%', '乙成功率=97.2%'],
  ['甲成功率：98.1%，乙成功率：%', '甲成功率=98.1%', '乙成功率=null%'],
  ['甲成功率:98.1%, 乙成功率:97.2%', '甲成功率=98.1%', '乙成功率=97.2%'],
  ['甲：98.1% 乙：97.2%', '甲=98.1%', '乙=97.2%'],
  ['余额：3.5亿元；笔数：12万', '余额=3.5亿元', '笔数=12万'],
  ['甲成功率：99.997%', '甲成功率=99.997%'],
  ['甲成功率：９９．９％', '甲成功率=99.9%'],
  ['**甲成功率**：99.9 %', '甲成功率=99.9%'],
  ['日均笔数：1,234', '日均笔数=1234'],
  ['峰值：1200笔/秒，出现在10:05', '峰值=1200笔/秒'],
  ['平均RT：120ms，P99：350ms', '平均RT=120ms', 'P99=350ms'],
  ['净增：-12', '净增=-12'],
  ['可用性：≥99.99%', '可用性=99.99%'],
  ['成功率(目标:99.9%)：99.95%', '成功率(目标:99.9%)=99.95%'],
  // What else stands around a number.
  ['库温：-18.5℃，峰值：-16 °C', '库温=-18.5℃', '峰值=-16°C'],
  [
    '华南区夜间签收的大件订单在四十八小时以内完成电话回访并且客户没有再次来电投诉的比例：88%',
    '华南区夜间签收的大件订单在四十八小时以内完成电话回访并且客户没有再次来电投诉的比例=88%',
  ],
  ['单均成本：¥7.3元，毛利：￥1,200万', '单均成本=7.3元', '毛利=1200万'],
  ['汇率偏差：±0.5%，净利：-3.2万元', '汇率偏差=0.5%', '净利=-3.2万元'],
  ['压测峰值：1.5万QPS', '压测峰值=1.5万QPS'],
  ['人效：23.5单/人/天，单耗：3.42kWh/件', '人效=23.5单/人/天', '单耗=3.42kWh/件'],
  // A value in two units is told in the smaller one; of a change the value now counts.
  ['退款时长：1小时50分，MTTR：1h20min', '退款时长=110分', 'MTTR=80min'],
  ['转化率：12.5%→13.2%，退货率：由3.1%降至2.8%', '转化率=13.2%', '退货率=2.8%'],
  // Empty values.
  ['甲成功率：%', '甲成功率=null%'],
  ['甲成功率：', '甲成功率=null'],
  ['甲成功率：%，乙成功率：%', '甲成功率=null%', '乙成功率=null%'],
  ['甲成功率：待统计', '甲成功率=null'],
  ['甲成功率：暂无数据，乙成功率：统计中', '甲成功率=null', '乙成功率=null'],
  ['甲成功率：暂无%，乙成功率：97.2%', '甲成功率=null%', '乙成功率=97.2%'],
  // Remarks.
  ['甲成功率：99.9%（较上周+0.01%），耗时：35ms', '甲成功率=99.9%', '耗时=35ms'],
  ['甲成功率：99.9%，较上周提升0.02%', '甲成功率=99.9%'],
  ['甲成功率：99.9% 环比：+0.1%', '甲成功率=99.9%'],
  // Counts.
  ['事故数AB级0次，CD级1次', '事故数AB级=0次', '事故数CD级=1次'],
  ['事故数AB级0次，CD级1次（分账超时，复盘中）', '事故数AB级=0次', '事故数CD级=1次'],
  ['事故数：AB级0次、C级1次、D级2次，另有1起待定级', '事故数AB级=0次', '事故数C级=1次', '事故数D级=2次'],
  ['事故数 AB级 0 次、CD级 1 次', '事故数AB级=0次', '事故数CD级=1次'],
  ['事故数AB级次，CD级次', '事故数AB级=null次', '事故数CD级=null次'],
  ['事故数AB级１次，CD级0次', '事故数AB级=1次', '事故数CD级=0次'],
  ['P0故障0次，P1故障1次', 'P0故障=0次', 'P1故障=1次'],
  ['事故数P0：0次，P1：1次', '事故数P0=0次', '事故数P1=1次'],
  ['事故数0次', '事故数=0次'],
  ['可用性：100%，事故数AB级0次，CD级0次', '可用性=100%', '事故数AB级=0次', '事故数CD级=0次'],
  // Prose with a colon.
  ['备注：99%的请求来自合作方'],
  ['说明：本周口径有调整'],
  ['上线时间：9月3日'],
  ['完成：3个项目上线'],
  ['负责人：Tom'],
  ['状态：正常'],
  ['耗时：1~3天'],
  ['发生时间：14:41'],
  ['得分：4.8/5'],
  ['库温范围：-20℃~-16℃'],
  ['耗时：1小时50分的任务已拆分'],
  ['本周大促流量上涨30%'],
  [''],
]

describe('KPI', () => {
  test.each(cases)('%s', (text, ...expected) => {
    expect(read(`- ${text}`)).toEqual(expected)
  })

  test.each(['1. ', '- [ ]  ', '- 分组\n    - '])('in an item that begins %j', (marker) => {
    expect(read(`${marker}甲成功率：98.1%`)).toEqual(['甲成功率=98.1%'])
  })

  test.each([
    ['a paragraph', '甲成功率：98.1%', figures],
    ['another section', '- 甲成功率：98.1%', '## 【O1 账务】'],
    ['a heading that was edited', '- 甲成功率：98.1%', '## 【系统运行平台建设】'],
  ])('none in %s', (_name, body, heading) => {
    expect(read(body, heading)).toEqual([])
  })

  test.each([
    ['over its children', '- 成功率：\n    - 甲：98.1%'],
    ['over items of another sort', '1. 成功率：\n- 甲：98.1%'],
  ])('a lead line %s is none', (_name, body) => {
    expect(read(body)).toEqual(['甲=98.1%'])
  })

  test('lines count soft breaks, and later lines go on', () => {
    const [item] = recogniseBelow('kpi', figures, '- 甲：1次\n乙：2次，丙：3次')
    expect(item?.value.map(({ line }) => line)).toEqual([5, 6, 6])
  })

  test('fields are ranges of the text as written; an empty value has its place', () => {
    const fields = (body: string) => recogniseBelow('kpi', figures, body).map(fieldTexts)
    expect(fields('- 甲：９８％，乙：%')).toEqual([
      ['label=甲', 'value=９８', 'unit=％', 'label=乙', 'value=', 'unit=%'],
    ])
    expect(fields('- 时长：1小时50分，占比：由3%升至5%')).toEqual([
      ['label=时长', 'value=1小时50分', 'unit=', 'label=占比', 'value=5', 'unit=%'],
    ])
    expect(fields('- 事故数AB级0次，CD级次')).toEqual([
      ['label=AB级', 'value=0', 'unit=次', 'label=CD级', 'value=', 'unit=次'],
    ])
  })
})
