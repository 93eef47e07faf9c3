import { describe, expect, test } from 'vitest'
import type { Fact } from '../../../shared/blocks/incident/readFacts.ts'
import { findCause, tellsHandling } from '../../../shared/blocks/incident/toldInWords.ts'
import { blockText, halfWidth } from '../../../shared/report/blockText.ts'
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
  ['光缆被施工挖断', 'outside'],
  ['该时段内云服务故障', 'outside'],
  ['外部原因，我方配置无误', 'outside'],
  ['昨晚上线的版本有空指针', 'inside'],
  ['配置下发时漏了网关地址', 'inside'],
  ['数据库连接池被一个慢查询占满', 'inside'],
  ['我方对接银行接口时参数写反', 'inside'],
  ['启动参数变更', 'inside'],
  ['打印服务内存泄漏', 'inside'],
  ['号段预警阈值设得太晚', 'inside'],
  ['大表变更未走工单', 'inside'],
  ['证书台账缺失', 'inside'],
  ['一个大key占满带宽', 'inside'],
  ['渠道例行维护', 'outside'],
  ['新规则过严', 'inside'],
  ['夜间任务未释放连接', 'inside'],
  ['无线厂商固件缺陷', 'outside'],
  ['数据中心割接', 'outside'],
  ['服务商流程不完善', null],
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
  ['5/3 10:00 告警，延误包裹约3,600件', ['3,600件']],
  ['5/3 10:00 告警，波及课堂126节', ['126节']],
  ['5/3 10:00 告警，重复发送短信4,210条', ['4,210条']],
  ['5/3 10:00 告警，涉及门店17家，持续1个半小时', ['17家']],
  ['5/3 10:00 告警，影响1个跑批，未对业务产生影响', ['1个跑批']],
  ['5/3 10:00 告警，对业务无影响，共3台', []],
  ['5/3 10:00 告警，持续大概4分钟', []],
  ['5/3 10:00 告警，影响财务月结', []],
]

const impactWords: readonly (readonly [text: string, impact: string | null])[] = [
  ['5/3 10:00 告警，影响1个跑批，未对业务产生影响', '影响1个跑批，未对业务产生影响'],
  ['5/3 10:00 告警，由于参数变更，导致门禁服务异常，对业务无影响。', '对业务无影响'],
  ['5/3 10:00 闸机重启，不影响出入场', '不影响出入场'],
  ['5/3 10:00 误连生产库，未造成影响', '未造成影响'],
  ['5/3 10:00 埋点丢失，业务未受影响', '业务未受影响'],
  ['5/3 10:00 告警，影响派单1,860笔，已补派', '影响派单1,860笔'],
  ['5/3 10:00 雪崩，延误包裹3,600件，损失12.5万元，已恢复', '延误包裹3,600件，损失12.5万元'],
  ['5/3 10:00 告警，失败率升到5%', null],
  ['5/3 10:00 误报，无用户影响', '无用户影响'],
  ['5/3 10:00 一台节点重启，用户无感知', '用户无感知'],
  ['5/3 10:00 客诉，昨晚停了同步，导致账单页面无法导出当月数据，已补齐', '账单页面无法导出当月数据'],
  ['5/3 10:00 告警，导致日志变多', null],
  ['5/3 10:00 告警\n处置：4分钟后恢复，期间失败3笔，共14笔受影响，占全部订单2.5%。', '共14笔受影响，占全部订单2.5%'],
  ['5/3 10:00 告警\n处置：回退；影响派单213笔，均在当天补派', '影响派单213笔'],
  ['5/3 10:00 告警\n处置：评估影响范围后回退', null],
  ['5/3 10:00 告警，避免影响\n影响：12户', '12户'],
]
const notices: readonly (readonly [text: string, side: 'outside' | null])[] = [
  ['5/3 10:00 接到银联平台变更通知，今晚进行维护', 'outside'],
  ['5/3 10:00 接运营商通知，今晚线路割接', 'outside'],
  ['5/3 10:00 供电局通知检修，切到备用电源', 'outside'],
  ['5/3 10:00 接到门店反馈取号很慢', null],
  ['5/3 10:00 接银行通知，对账文件缺一天', null],
  ['5/3 10:00 接到运维值班通知，今晚升级', null],
]
/** What a sentence tells without a word that leads it in. */
const sentences: readonly (readonly [text: string, cause: string | null, handling: boolean])[] = [
  ['监控发现由于启动参数变更，导致道闸服务告警，对业务无影响。', '启动参数变更', false],
  ['监控发现线程池偏小，导致偶发排队，影响1个跑批', '监控发现线程池偏小', false],
  ['客诉发现，5/2晚7点停了同步，导致当月明细无法查询，收到反馈后重启同步，23:15补完。', '5/2晚7点停了同步', true],
  ['因光缆被挖断，三个站点离线，已切到备用线路', '光缆被挖断', true],
  ['监控发现屏幕花屏，原因为显卡老化', '显卡老化', false],
  ['监控发现计费接口大量超时，导致车主无法支付', null, false],
  ['监控发现计费接口超时，未造成资损', null, false],
  ['监控发现屏幕花屏，原因待查', null, false],
  ['接到割接通知，已提前挂公告', null, true],
  ['告警后无法恢复，仍在等厂商', null, false],
  ['切换演练导致短暂不可写，值班同学发现', '切换演练', false],
  ['派单积压，定位为消费线程死锁，重启恢复', '消费线程死锁', true],
]
const sides: readonly (readonly [text: string, side: 'inside' | 'outside' | null, words: string | null])[] = [
  ['告警，由于启动参数变更，导致服务异常', 'inside', '参数'],
  ['客诉发现，昨晚做了停止同步的操作，导致明细无法查询', 'inside', '操作'],
  ['监控发现GC停顿较长，导致偶发超时', 'inside', 'GC'],
  ['监控发现运营商链路抖动，导致道闸离线', 'outside', '运营商'],
  ['监控发现运营商链路超时，导致道闸离线', null, null],
  ['银行渠道告警', null, null],
]

describe('an incident tells', () => {
  test.each(impactWords)('what it did in %j', (text, impact) => {
    expect(recogniseBelow('incident', '## 【稳定性建设】', `- ${text}`)[0]?.value.impact).toBe(impact)
  })

  test.each(notices)('that others announced it in %j', (text, side) => {
    expect(factsOf(`- ${text}`).causeSide?.value ?? null).toBe(side)
  })

  test.each(sentences)('its cause or its handling within %j', (text, cause, handling) => {
    const told = findCause(halfWidth(text))
    expect([told && text.slice(told.from, told.to), tellsHandling(halfWidth(text))]).toEqual([cause, handling])
  })

  test.each(causes)('the side of %j', (cause, side) => {
    expect(factsOf(`- 5/3 10:00 告警\n原因：${cause}`).causeSide?.value ?? null).toBe(side)
  })

  test.each(sides)('its side in %j, which has no cause of its own', (text, side, named) => {
    const { causeSide } = factsOf(`- 5/3 10:00 ${text}`)
    expect([causeSide?.value ?? null, words(causeSide)]).toEqual([side, named])
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
