import { describe, expect, test } from 'vitest'
import { isUnmentioned, planItemKey, planMentions } from '../../../shared/report/planMentions.ts'
import { readReading } from '../../../shared/report/reading.ts'

const week = readReading(
  [
    '# 周报 2024-03-15',
    '',
    '## 【月结对账】',
    '',
    '- 签收拍照：弱光识别率97%，优化中',
    '- 调度引擎',
    '    - 城西仓3/13切换完成；',
    '- 【大促备战】',
    '下单链路压测完成，瓶颈在库存预占',
    '- 预约送货',
    '',
    '## 【生产稳定性事件】',
    '',
    '- 3/12 9:00 监控发现短信网关积压',
    '处置：切换备用通道',
    '',
    '# 收获与反思',
    '',
    '供应商合同附件没有人读过。',
    '',
    '# 下周工作及目标',
    '',
    '1. 冷库断电演练',
  ].join('\n'),
)

const mentions: readonly (readonly [item: string, line: string | null])[] = [
  ['签收拍照弱光识别率提到98%', '签收拍照：弱光识别率97%，优化中'],
  ['城西仓切换调度引擎', '城西仓3/13切换完成；'],
  ['完成下单链路压测，输出报告', '下单链路压测完成，瓶颈在库存预占'],
  ['短信网关积压复盘', '3/12 9:00 监控发现短信网关积压'],
  // An incident on the same thing is no work on it.
  ['短信网关扩容', null],
  ['备用通道切换演练', null],
  // As it was planned, within a line on something else.
  ['瓶颈在预占', '下单链路压测完成，瓶颈在库存预占'],
  ['供应商合同附件梳理', '供应商合同附件没有人读过。'],
  // Only the plan speaks of it, only a heading does, other things share a word with it.
  ['冷库断电演练', null],
  ['月结对账', null],
  ['城南仓盘点', null],
  ['客户回访切换话术', null],
  ['其他重要项目跟进', null],
  ['', null],
]

describe('an item of last week’s plan', () => {
  test.each(mentions)('%j', (item, line) => {
    const [mention, ...more] = planMentions([{ text: item }], week)
    expect(more).toEqual([])
    expect(mention?.item).toBe(planItemKey(item))
    const content = mention?.block == null ? null : 'content' in mention.block ? mention.block.content : []
    const text = content?.map((run) => (run.type === 'text' ? run.text : '\n')).join('')
    expect(text?.slice(mention?.from, mention?.to) ?? null).toBe(line)
  })

  test('is unmentioned only where not even a part of it is found', () => {
    const unmentioned = ['冷库断电演练', '月结账期确认', '库存周转专题']
    expect(unmentioned.map((item) => isUnmentioned(item, week))).toEqual([true, true, true])
    expect(['城西仓切换调度引擎', '预约送货上线', '其他重要项目跟进'].map((item) => isUnmentioned(item, week))).toEqual(
      [false, false, false],
    )
  })

  test.each([
    ['签收拍照上线。', '签收拍照上线'],
    ['签收 拍照上线', '签收拍照上线'],
    ['ＯＫＲ分解；', 'okr分解'],
  ])('%j is called %j', (text, key) => expect(planItemKey(text)).toBe(key))
})
