import { describe, expect, test } from 'vitest'
import type { Fact } from '../../../shared/blocks/incident/readFacts.ts'
import { blockText } from '../../../shared/report/blockText.ts'
import { recogniseBelow } from './recogniseOne.ts'

const factsOf = (body: string) => {
  const [found] = recogniseBelow('incident', '## 【稳定性建设】', body)
  if (found === undefined) throw new Error('No incident')
  return found.value.facts
}
const words = (fact: Fact<unknown> | null) =>
  fact === null ? null : blockText(fact.block).text.slice(fact.from, fact.to)

const causes: readonly (readonly [cause: string, side: 'inside' | 'outside' | null])[] = [
  ['运营商链路抖动', 'outside'],
  ['渠道方反馈机房割接导致', 'outside'],
  ['第三方渠道证书更新', 'outside'],
  ['支付宝侧上线新版本引起', 'outside'],
  ['机房断电', 'outside'],
  ['该时段内云服务故障', 'outside'],
  ['外部原因，我方配置无误', 'outside'],
  ['昨晚上线的版本有空指针', 'inside'],
  ['配置下发时漏了网关地址', 'inside'],
  ['数据库连接池被一个慢查询占满', 'inside'],
  ['我方对接银行接口时参数写反', 'inside'],
  ['启动参数变更', 'inside'],
  ['运营商抖动，重试代码又有缺陷', null],
  ['对接银行接口的代码有缺陷', null],
  ['业务流量增加', null],
  ['机房空调巡检时发现', null],
  ['单个节点宕机', null],
  ['配置中心单个节点宕机', null],
  ['归档任务争抢连接，派单下发超时', null],
  ['排查中', null],
]

const levels: readonly (readonly [text: string, level: string | null, review: boolean])[] = [
  ['5/3 10:00 【P2】闸机离线', 'P2', false],
  ['5/3 10:00 闸机离线，定级为C级', 'C', false],
  ['5/3 10:00 闸机离线\n级别：D级', 'D', false],
  ['5/3 10:00 闸机离线（CD级）', 'CD', false],
  ['5/3 10:00 P1故障，闸机离线', 'P1', false],
  ['5/3 10:00 闸机离线，评为一般级', '一般', false],
  ['5/3 10:00 闸机离线，C级事故复盘中', 'C', true],
  ['5/3 10:00 闸机离线，定级中', null, true],
  ['5/3 10:00 闸机离线，待定级', null, true],
  ['5/3 10:00 闸机离线，尚未定级为C级', null, true],
  ['5/3 10:00 闸机离线（一起复盘中）', null, true],
  ['5/3 10:00 闸机离线\n后续：下周复盘', null, true],
  ['5/3 10:00 闸机离线，已完成复盘', null, false],
  ['5/3 10:00 闸机离线，一级缓存失效', null, false],
  ['5/3 10:00 A类通道失败，P99超时', null, false],
  ['5/3 10:00 复盘中心页面打不开', null, false],
]

const impacts: readonly (readonly [text: string, figures: readonly string[]])[] = [
  ['5/3 10:00 告警，影响326位客户', ['326位']],
  ['5/3 10:00 告警\n处置：回退；影响派单213笔，均在当天补派', ['213笔']],
  ['5/3 10:00 告警\n影响：12户，金额1,260.5元', ['12户', '1,260.5元']],
  ['5/3 10:00 告警\n处置：期间下单9笔，其中失败的1笔，共2笔受影响，占17.72%', ['1笔', '2笔', '17.72%']],
  ['5/3 10:00 告警，损失约3.2万元', ['3.2万元']],
  ['5/3 10:00 告警，影响1个跑批，未对业务产生影响', ['1个跑批']],
  ['5/3 10:00 告警，对业务无影响，共3台', []],
  ['5/3 10:00 告警，持续大概4分钟', []],
  ['5/3 10:00 告警，影响财务月结', []],
]

describe('an incident tells', () => {
  test.each(causes)('the side of %j', (cause, side) => {
    expect(factsOf(`- 5/3 10:00 告警\n原因：${cause}`).causeSide?.value ?? null).toBe(side)
  })

  test('its side in a summary without a cause of its own', () => {
    const { causeSide } = factsOf('- 5/3 10:00 告警，由于启动参数变更，导致服务异常')
    expect([causeSide?.value, words(causeSide)]).toEqual(['inside', '参数'])
    expect(factsOf('- 5/3 10:00 银行渠道告警').causeSide).toBeNull()
  })

  test.each(levels)('its level and its review in %j', (text, level, review) => {
    const facts = factsOf(`- ${text}`)
    expect([facts.level?.value ?? null, facts.review !== null]).toEqual([level, review])
  })

  test.each(impacts)('its figures in %j', (text, figures) => {
    const facts = factsOf(`- ${text}`)
    expect(facts.impacts.map(({ value }) => value)).toEqual(figures)
    expect(facts.impacts.map(words)).toEqual(figures)
  })

  test('where it says each of them', () => {
    const facts = factsOf(
      '- 5/3 10:00 客诉发现打不开，持续大概4分钟，定级中\n    \n    原因：运营商割接\n    \n    处置：10:04恢复，影响3笔\n    ',
    )
    expect(words(facts.start)).toBe('5/3 10:00')
    expect(words(facts.end)).toBe('10:04')
    expect(words(facts.duration)).toBe('持续大概4分钟')
    expect(words(facts.foundBy)).toBe('客诉')
    expect(words(facts.causeSide)).toBe('运营商')
    expect(words(facts.review)).toBe('定级中')
    expect(facts.impacts.map(words)).toEqual(['3笔'])
    expect(facts.causeSide?.block.type).toBe('paragraph')
  })
})
