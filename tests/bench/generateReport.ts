import { type Dice, diceOf } from './dice.ts'

const systems = [
  '桩联网关',
  '计费中心',
  '车主小程序',
  '场站运维台',
  '清分结算',
  '电价引擎',
  '固件升级',
  '道闸联动',
  '客服工单',
]
const cities = ['临江', '云麓', '北港', '青石', '望湖', '南浦', '西塘']
const works = ['启动鉴权', '分时电价', '预约充电', '即插即充', '功率调度', '发票合并', '离线计费', '桩企对账', '充电券']
const states = [
  '方案评审完成，进入开发',
  '已进入测试阶段',
  '联调中',
  '灰度中',
  '需求设计中',
  '已投产',
  '待厂商排期',
  '开发完成，待提测',
]
const faults = ['启动失败率升高', '心跳大量超时', '订单状态不一致', '屏幕二维码刷新很慢', '账单未按时输出', '推送重复']
const causes = [
  '证书轮换漏了一个节点',
  '连接池上限偏小',
  '厂商固件回包乱序',
  '定时任务与备份争抢磁盘',
  '光缆被施工挖断',
]
const handlings = ['摘除异常节点后恢复', '扩容并调大上限', '切到备用线路', '回滚当日发布', '联系厂商推送补丁，观察中']
const thoughts = [
  '站长们说得最多的不是功能，而是“一眼看得懂”。下次评审先看现场照片，再看原型。',
  '这周两次故障都先由客户发现，监控还是晚了一步，要把阈值和值守手册一起改。',
  '读完《设计中的设计》，想到我们的告警页：信息不少，却没有一个“先做什么”。',
]

const percent = (dice: Dice): string => `${dice.between(40, 99)}.${dice.between(10, 99)}%`
const day = (dice: Dice): string => `${dice.between(5, 6)}/${dice.between(1, 28)}`
const clock = (dice: Dice): string => `${dice.between(0, 23)}:${String(dice.between(0, 59)).padStart(2, '0')}`
const indent = (lines: readonly string[]): readonly string[] => lines.map((line) => `    ${line}`)

/** A line of progress as reports have it, with inline marks here and there. */
function progress(dice: Dice): string {
  const work = `${dice.from(cities)}${dice.from(works)}`
  return dice.from([
    () => `${work}，${dice.from(states)}，预计${day(dice)}上线。`,
    () => `${work}，整体进度${dice.between(10, 95)}%，耗时${dice.between(1, 3)}~${dice.between(4, 9)}天`,
    () =>
      `**${work}。**${dice.from(states)}；任务完成占比${dice.between(10, 90)}%（${dice.between(10, 40)}/${dice.between(41, 90)}）。`,
    () => `${work}与*${dice.from(systems)}*对接，接口\`charge_start_v${dice.between(1, 4)}\`${dice.from(states)}`,
    () =>
      `[${work}方案](https://docs.example.com/p/${dice.between(1000, 9999)}?tab=a&v=2)，~~原定${day(dice)}~~，改为${day(dice)}`,
    () => `${work}压测 ${dice.between(80, 400)} 并发，tps 最大 ${dice.between(900, 4000)} ，已达标；`,
  ])()
}

function kpis(dice: Dice): readonly string[] {
  return [
    ['成功率：'],
    [
      `- 启动成功率：${percent(dice)}`,
      `- 结算成功率：${percent(dice)} ，开票成功率：${percent(dice)}`,
      `- 在线率：${percent(dice)}`,
    ],
    ['可用性：'],
    [`- 平台年度可用性：99.9${dice.between(1, 9)}%`, `- 事故数AB级0次，CD级${dice.between(0, 2)}次`],
  ].map((lines) => lines.join('\n'))
}

function nested(dice: Dice): string {
  return [
    `- ${dice.from(works)}能力建设`,
    ...indent(dice.times(2, 4, (index) => `${index + 1}. ${progress(dice)}`)),
    `- ${dice.from(systems)}改造：`,
    ...indent([
      `- ${dice.from(cities)}试点`,
      ...indent(dice.times(1, 3, (index) => `${index + 1}. ${progress(dice)}`)),
      `- 其余城市：任务完成占比${dice.between(10, 90)}%`,
    ]),
  ].join('\n')
}

function incident(dice: Dice): string {
  const found = `${dice.from(['监控发现', '接场站反馈', '告警发现'])}${dice.from(systems)}${dice.from(faults)}`
  const first = `- ${day(dice)} ${clock(dice)} ${found}，持续大概${dice.between(2, 40)}分钟`
  const cause = `原因：${dice.from(causes)}`
  const handling = `处置：${dice.from(handlings)}`
  return dice
    .from([
      () => [first, `${cause}。 ${handling}`],
      () => [first, handling, ...indent(['', cause, ''])],
      () => [first, ...indent(['', cause, '', handling, ''])],
      () => [first, cause, handling],
    ])()
    .join('\n')
}

/** A kind of block that few reports have, and text beside it. */
const extras: readonly ((dice: Dice) => readonly string[])[] = [
  (dice) => [
    `<aside>\n💡 ${dice.from(cities)}场站${day(dice)}断电检修，请提前**通知车主**。\n\n</aside>`,
    `> ${dice.from(thoughts)}\n> `,
  ],
  (dice) => [
    [
      '| 城市 | 场站 | 进度 |',
      '| --- | --- | --- |',
      ...dice.times(3, 5, () => `| ${dice.from(cities)} | ${dice.between(3, 60)} | **${percent(dice)}** |`),
    ].join('\n'),
    '---',
  ],
  (dice) => [
    `\`\`\`sql\nSELECT city, count(*) AS n FROM charge_order\nWHERE state = ${dice.between(1, 9)} GROUP BY city;\n\`\`\``,
    '<aside>\n⚠️\n\n本周起**不再**接受口头变更。\n\n- 变更单见[模板](%E5%8F%98%E6%9B%B4%E5%8D%95.md)\n</aside>',
  ],
  (dice) => [
    `$$\nP_{max} = \\sum_{i=1}^{${dice.between(2, 9)}} p_i\n$$`,
    `负载率按 $\\rho = P / P_{max}$ 计算，阈值 ${percent(dice)}。`,
  ],
  (dice) => [
    '巡检：',
    dice.times(2, 4, () => `- [${dice.from([' ', 'x'])}]  ${dice.from(cities)}巡检，${dice.from(states)}`).join('\n'),
    `![场站照片](image/site_${dice.between(100, 999)}.png)`,
  ],
]

function objective(dice: Dice, number: number): readonly string[] {
  return [
    `## 【O${number} ${dice.from(['运营增长', '平台升级', '安全稳定', '降本提效'])}】`,
    `### A. ${dice.from(systems)}升级`,
    '本周主要进展：',
    nested(dice),
    `### B. ${dice.from(works)}建设`,
    dice.times(4, 7, () => `- ${progress(dice)}`).join('\n'),
    ...[2 * number, 2 * number + 1].flatMap((kind) => (extras[kind % extras.length] as (typeof extras)[number])(dice)),
  ]
}

function stability(dice: Dice): readonly string[] {
  return [
    '## 【稳定性建设】',
    [`1. ${progress(dice)}`, '2. 生产稳定性事件：', ...dice.times(5, 8, () => incident(dice))].join('\n'),
  ]
}

/**
 * A weekly report in the dialect, of the size and the shape of real ones: every block, inline marks, Chinese text.
 * The same seed gives the same report.
 */
export function generateReport(seed: number): string {
  return generate(seed, (dice) => [objective(dice, 1), objective(dice, 2), objective(dice, 3), stability(dice)].flat())
}

/** The same, with as many objectives and incidents as it takes to reach a size in bytes of UTF-8. */
export function generateReportOf(bytes: number, seed: number): string {
  return generate(seed, (dice) => {
    const blocks: string[] = []
    for (let size = 0, number = 1; size < bytes; number++) {
      const more = [...objective(dice, number), ...stability(dice)]
      blocks.push(...more)
      size += more.reduce((sum, block) => sum + Buffer.byteLength(block) + 2, 0)
    }
    return blocks
  })
}

function generate(seed: number, middle: (dice: Dice) => readonly string[]): string {
  const dice = diceOf(seed)
  const week = String(dice.between(20, 26))
  const date = `2025-0${dice.between(5, 6)}-${dice.between(10, 28)}`
  return [
    `# 第${week}周 ${date}`,
    `Created: 2025年6月${dice.between(1, 28)}日 ${clock(dice)}\nTags: 周报, ${dice.from(cities)}`,
    `# 第${week}周 ${date.replaceAll('-', '/')}`,
    '# 上周进展',
    '## 【系统运行数据】',
    ...kpis(dice),
    ...middle(dice),
    '# 本周收获与反思',
    dice.from(thoughts),
    '# 下周工作及目标',
    dice.times(3, 5, (index) => `${index + 1}. ${dice.from(cities)}${dice.from(works)}推进`).join('\n'),
    '# 日报合集',
    ...dice.times(
      2,
      4,
      (index) =>
        `[2025/06/0${index + 1} 周${dice.from([...'一二三四五'])}](2025-06-0${index + 1}%20日报_${dice.between(10000, 99999)}.md)`,
    ),
  ].join('\n\n')
}
