import { describe, expect, test } from 'vitest'
import { carryItems } from '../../../shared/blocks/plan/carryItems.ts'
import type { PlanRecognition } from '../../../shared/blocks/plan/plan.ts'
import { canBeCarried, isUnanswered, planStandings } from '../../../shared/blocks/plan/planStandings.ts'
import { contentOf, plainText } from '../../../shared/notion/document.ts'
import { blockText } from '../../../shared/report/blockText.ts'
import type { PlanAnswer } from '../../../shared/report/decisions.ts'
import { planItemKey } from '../../../shared/report/planMentions.ts'
import { type Reading, readReading } from '../../../shared/report/reading.ts'

const planIn = (...lines: readonly string[]): Reading =>
  readReading(`# 第10周 2023-03-03\n\n# 下周工作及目标\n\n${lines.join('\n')}`)
const itemsOf = ({ recognised }: Reading) => recognised.filter((one): one is PlanRecognition => one.kind === 'plan')
const weekWith = (...lines: readonly string[]): Reading => readReading(`# 第11周 2023-03-10\n\n${lines.join('\n')}`)
const work = (line: string) => weekWith('# 【O1 会员体系】', '', `1. ${line}`)

/** What an item of the plan became by the line that speaks of it. */
const told: readonly (readonly [planned: string, line: string, outcome: string | null])[] = [
  ['积分商城改版上线', '积分商城改版已上线，观察两天', 'done'],
  ['积分商城改版上线', '积分商城改版，进度100%', 'done'],
  ['积分商城改版上线', '积分商城改版，进度60%', 'told'],
  ['积分商城改版上线', '积分商城改版，预计3/20上线', 'told'],
  ['积分商城改版上线', '积分商城改版推迟到3/20上线', 'slipped'],
  ['积分商城改版上线', '积分商城改版无延期，开发中', 'told'],
  ['积分商城改版上线', '积分商城改版暂缓，等待预算', 'slipped'],
  ['积分商城改版上线', '积分商城改版已取消', 'dropped'],
  ['积分商城改版进度到60%', '积分商城改版，进度60%', 'done'],
  ['积分商城改版进度到80%', '积分商城改版，进度60%', 'told'],
  ['积分商城技术评审', '完成积分商城技术评审', 'done'],
  // Parts are put off, the planned whole is done; and the other way about.
  ['变更清单评审', '变更清单评审完成，共37项，放行31项，推迟6项。', 'done'],
  ['变更清单放行', '变更清单共37项，放行31项，推迟6项。', 'told'],
  ['积分商城改版上线', '积分商城改版已上线，遗留的两处推迟到3/20', 'done'],
  ['积分商城改版上线', '积分商城改版开发完成，上线推迟到3/20', 'slipped'],
  ['积分商城改版上线', '积分商城改版测试未完成，推迟3天上线', 'slipped'],
  ['参加行业会员大会', '参加行业会员大会，分享积分运营', 'done'],
  ['积分商城改版上线', '短信网关扩容完成', null],
  // What was planned is told as over, in the words of those who did it.
  ['国庆前压测方案评审', '压测方案评审通过，9/25启动脚本', 'done'],
  ['机房切换预案演练', '机房切换预案演练于3/8完成，耗时1~3分钟', 'done'],
  ['与法务沟通会员协议', '会员协议已与法务对齐', 'done'],
  ['积分外呼话术定稿', '积分外呼话术定稿，完成度85%，进入内测', 'done'],
  ['积分外呼话术定稿', '积分外呼话术定稿，预计3/20', 'told'],
  ['积分商城安卓端提测', '积分商城：安卓端提测，整体进度约75%', 'done'],
  ['积分知识库补录500条', '积分知识库本周补录500条，完成55%', 'done'],
  ['积分知识库补录500条', '积分知识库补录320条', 'told'],
  ['隐私合规材料报送', '隐私合规材料已报送监管', 'done'],
  ['积分商城改版上线', '积分商城改版3/9上线', 'done'],
  ['积分灰度扩大到核心商户', '积分灰度扩大到核心商户，预计3/20全量', 'done'],
  ['积分灰度扩大到核心商户', '积分灰度，计划扩大到核心商户', 'told'],
  // A part of it is no end of it.
  ['积分商城改版上线', '积分商城改版，接口联调已完成，待上线', 'told'],
  ['会员导购培训', '会员导购培训教材已完成，培训安排在下周', 'told'],
  ['积分账期核对', '积分账期核对，1月账期已确认，2月账期核对中', 'told'],
  ['积分商城推广', '积分商城推广，已上线的5个城市反馈良好', 'told'],
  ['积分商城设计评审', '积分商城设计评审未通过，修改中', 'told'],
  // Not begun, put off and called off in other words.
  ['会员标准宣贯', '本周未开展会员标准宣贯', 'slipped'],
  ['会员演示环境搭建', '会员演示环境因资源不足未能搭建', 'slipped'],
  ['会员活动复盘', '会员活动复盘推后一周', 'slipped'],
  ['会员油卡立项', '会员油卡，预算未批，立项取消', 'dropped'],
  ['订单取消优化', '订单取消优化开发中，支持拍下后取消。', 'told'],
  // Within a line on something else.
  ['老接口下线', '会员中心重构，类目迁移90%，老接口全部下线', 'done'],
  ['完成工单系统切换', '客服团队：完成工单系统切换，培训60人', 'done'],
]

describe('an item of the plan', () => {
  test.each(told)('%s is answered by %s', (planned, line, outcome) => {
    const [standing] = planStandings(itemsOf(planIn(`1. ${planned}`)), [], work(line))
    expect(standing?.mention?.outcome ?? null).toBe(outcome)
    expect(standing && isUnanswered(standing)).toBe(outcome === null)
    const words = standing?.mention && blockText(standing.mention.block).text
    expect(words ?? null).toBe(outcome === null ? null : line)
  })

  test.each([
    ['- [x]  积分商城选址定稿，合同已签', 'done'],
    ['- [ ]  积分商城选址定稿，合同已签', 'told'],
  ])('is done where its box is ticked: %s', (line, outcome) => {
    const [standing] = planStandings(itemsOf(planIn('1. 积分商城选址')), [], weekWith('# 【O1 会员体系】', '', line))
    expect(standing?.mention?.outcome).toBe(outcome)
  })

  test('is not answered by a line that came over with the copy', () => {
    const line = '积分商城改版，联调测试'
    const before = readReading(
      `# 第10周 2023-03-03\n\n# 【O1 会员体系】\n\n1. ${line}\n\n# 下周工作及目标\n\n1. 积分商城改版上线`,
    )
    const standingIn = (line: string) => planStandings(itemsOf(before), [], work(line), before)[0]
    expect(standingIn(line)).toMatchObject({ mention: { isCopied: true } })
    expect([line, `${line}进度90%`].map((line) => isUnanswered(standingIn(line) as never))).toEqual([true, false])
  })

  test('is answered by a box that was ticked since', () => {
    const [open, ticked] = [' ', 'x'].map((box) => `# 【其他】\n\n- [${box}]  办公室搬迁`)
    const before = readReading(`# 第10周 2023-03-03\n\n${open}\n\n# 下周工作及目标\n\n1. 办公室搬迁`)
    const standingIn = (lines = '') => planStandings(itemsOf(before), [], weekWith(lines), before)[0]
    expect(standingIn(ticked)).toMatchObject({ mention: { outcome: 'done', isCopied: false } })
    expect(standingIn(open)).toMatchObject({ mention: { isCopied: true } })
  })

  test('is what a person answered, whatever a line tells', () => {
    const answers: readonly PlanAnswer[] = [
      { item: planItemKey('积分商城改版上线。'), outcome: 'dropped', why: '预算没批' },
    ]
    const [standing] = planStandings(itemsOf(planIn('1. 积分商城 改版上线')), answers, work('积分商城改版已上线'))
    expect(standing).toMatchObject({ answer: { outcome: 'dropped', why: '预算没批' }, mention: { outcome: 'done' } })
    expect(standing && canBeCarried(standing)).toBe(false)
  })

  test('is one where it stands twice, and none where it says nothing', () => {
    expect(planStandings(itemsOf(planIn('1. 大促评估', '2. 大促评估。', '3. ')), [], work(''))).toHaveLength(1)
  })

  test.each([
    ['is not there yet', '1. 短信扩容', false],
    ['is there', '1. 大促容量评估', true],
    ['is there with a word more', '1. 大促容量评估（顺延）', true],
    ['is there in other signs', '- 大促 容量评估。', true],
  ])('%s among the plan of this week', (_name, line, carried) => {
    const week = weekWith('# 下周工作及目标', '', line)
    const [standing] = planStandings(itemsOf(planIn('1. 大促容量评估')), [], week)
    expect(standing).toMatchObject({ carried })
    expect(standing && canBeCarried(standing)).toBe(!carried)
  })
})

/** How items come into the plan: what is filled in, and what is added behind which block. */
const carried = (week: Reading, ...planned: readonly string[]) => {
  const before = planIn(...planned)
  const { fill, behind, blocks } = carryItems(itemsOf(before), week, before)
  return {
    fill: fill.map(({ content }) => plainText(content)),
    behind: behind === null ? null : blockText(behind).text,
    blocks: blocks.map((block) => {
      const lead = block.type === 'numberItem' ? `${block.number}. ` : block.type === 'bulletItem' ? '- ' : '# '
      return lead + plainText(contentOf(block))
    }),
  }
}

describe('items are carried', () => {
  test.each([
    ['behind the last one', ['# 下周工作及目标', '', '1. 甲', '2. 乙'], [], '乙', ['3. 子', '4. 丑']],
    ['into a list of bullets', ['# 下周工作及目标', '', '- 甲'], [], '甲', ['- 子', '- 丑']],
    ['into empty items first', ['# 下周工作及目标', '', '1. 甲', '2. '], ['子'], '', ['3. 丑']],
    ['below a bare heading', ['# 下周工作及目标', '', '# 日报合集'], [], '下周工作及目标', ['1. 子', '2. 丑']],
    [
      'under a heading of their own, before the daily links',
      ['# 【其他】', '', '- 招聘', '', '# 日报合集', '', '[2023/03/06](a.md)'],
      [],
      '招聘',
      ['# 下周工作及目标', '1. 子', '2. 丑'],
    ],
  ] as const)('%s', (_name, lines, fill, behind, blocks) => {
    expect(carried(weekWith(...lines), '1. 子', '2. 丑')).toEqual({ fill, behind, blocks })
  })

  test('with their marks and lines, and one of several lines alone', () => {
    const before = planIn('1. **子**的[页](a.md)')
    const [item] = itemsOf(before)
    expect(contentOf(carryItems(itemsOf(before), planIn('1. 甲'), before).blocks[0] as never)).toEqual(
      contentOf(item?.block as never),
    )
    expect(carried(planIn('1. 甲'), '1、子', '2、丑').blocks).toEqual(['2. 子', '3. 丑'])
  })
})
