import { describe, expect, test } from 'vitest'
import { printIncident } from '../../../shared/blocks/incident/printIncident.ts'
import { printDocument } from '../../../shared/notion/printDocument.ts'
import { projectReport } from '../../../shared/report/projectReport.ts'
import { fieldTexts, recogniseBelow } from './recogniseOne.ts'

const stability = '## 【稳定性建设】'
const read = (body: string, heading = stability) => recogniseBelow('incident', heading, body).map(({ value }) => value)
/** Lines as in a report: a paragraph inside an item is set off by lines of four spaces. */
const inside = (...paragraphs: readonly string[]) =>
  ['    ', ...paragraphs.flatMap((text) => [...text.split('\n').map((line) => `    ${line}`), '    '])].join('\n')

/** Every layout in which cause and handling stand; all say the same. */
const layouts: readonly (readonly [name: string, body: string])[] = [
  ['soft-break lines', '- 5/3 14:41 告警发现带宽跑满\n原因：流量突增\n处置：限流'],
  ['soft-break lines, handling first', '- 5/3 14:41 告警发现带宽跑满\n处置：限流\n原因：流量突增'],
  ['both on one soft-break line', '- 5/3 14:41 告警发现带宽跑满\n原因：流量突增 处置：限流'],
  ['all on one line', '- 5/3 14:41 告警发现带宽跑满，原因：流量突增，处置：限流'],
  ['paragraphs', `- 5/3 14:41 告警发现带宽跑满\n${inside('原因：流量突增', '处置：限流')}`],
  ['paragraphs, handling first', `- 5/3 14:41 告警发现带宽跑满\n${inside('处置：限流', '原因：流量突增')}`],
  ['one paragraph', `- 5/3 14:41 告警发现带宽跑满\n${inside('原因：流量突增\n处置：限流')}`],
  ['a line, then a paragraph', `- 5/3 14:41 告警发现带宽跑满\n处置：限流\n${inside('原因：流量突增')}`],
  ['nested items', '- 5/3 14:41 告警发现带宽跑满\n    - 原因：流量突增\n    - 处置：限流'],
  ['paragraphs whose indent was taken back', '- 5/3 14:41 告警发现带宽跑满\n\n原因：流量突增\n\n处置：限流'],
  ['other words', '- 5/3 14:41 告警发现带宽跑满\n根因：流量突增。解决措施：限流'.replace('。', '；')],
  ['words in brackets', '- 5/3 14:41 告警发现带宽跑满\n【原因】流量突增\n【处理】限流'],
  ['words in brackets on one line', '- 5/3 14:41 告警发现带宽跑满\n【原因】流量突增【处理】限流'],
  ['half-width colons, bold', '- **5/3 14:41** 告警发现带宽跑满\n**原因**: 流量突增\n**处置:** 限流'],
]

const timeCases: readonly (readonly [
  text: string,
  start: string | null,
  end?: string | null,
  minutes?: number | null,
])[] = [
  ['5/3 14:41 告警', '2023-05-03T14:41'],
  ['5/3 7：05 告警', '2023-05-03T07:05'],
  ['５／３　１４：４１　告警', '2023-05-03T14:41'],
  ['5月3日 14点30分 告警', '2023-05-03T14:30'],
  ['5/3晚7点 告警', '2023-05-03T19:00'],
  ['5/3（周三）14:41 告警', '2023-05-03T14:41'],
  ['5.3 14:41 告警', '2023-05-03T14:41'],
  ['【5/3 14:41】告警', '2023-05-03T14:41'],
  ['2022-05-03 14:41:09 告警', '2022-05-03T14:41'],
  ['12/30 10:00 告警', '2022-12-30T10:00'],
  ['5/3 14:41-14:42 告警', '2023-05-03T14:41', '2023-05-03T14:42', 1],
  ['5/3 14:41 ~ 15:00 告警', '2023-05-03T14:41', '2023-05-03T15:00', 19],
  ['5/3 14点至15点半 告警', '2023-05-03T14:00', '2023-05-03T15:30', 90],
  ['5/3 22:00-5/4 02:00 割接', '2023-05-03T22:00', '2023-05-04T02:00', 240],
  ['5/3 22:00-次日02:00 割接', '2023-05-03T22:00', '2023-05-04T02:00', 240],
  ['5/3 23:50-00:10 告警', '2023-05-03T23:50', '2023-05-04T00:10', 20],
  // A slip stays one.
  ['5/3 14:41-14:30 告警', '2023-05-03T14:41', '2023-05-03T14:30', null],
  // From the prose.
  ['5/3 10:00 告警\n处置：10:53恢复跑批，11:30完成账单', '2023-05-03T10:00', '2023-05-03T10:53', 53],
  ['5/3 3:14 告警\n处置：于12:09紧急上线修复后恢复', '2023-05-03T03:14', '2023-05-03T12:09', 535],
  ['5/3 10:00 告警\n处置：12:09回滚', '2023-05-03T10:00', '2023-05-03T12:09', 129],
  ['5/3 10:00 客诉发现，于23:15完成数据恢复', '2023-05-03T10:00', '2023-05-03T23:15', 795],
  ['5/3 10:00 两台节点重启，10:15自动切换完成', '2023-05-03T10:00', '2023-05-03T10:15', 15],
  ['5/3 10:00 告警，9:40上线新版本引起', '2023-05-03T10:00', null, null],
  ['5/3 10:00 告警\n恢复时间：10:40', '2023-05-03T10:00', '2023-05-03T10:40', 40],
  ['5/3 10:00 告警\n处置：追加号段，10:20处理完毕', '2023-05-03T10:00', '2023-05-03T10:20', 20],
  ['5/3下午2点半 告警，已于3点20分回滚恢复', '2023-05-03T14:30', '2023-05-03T15:20', 50],
  ['5/3晚8点 告警，9点恢复', '2023-05-03T20:00', '2023-05-03T21:00', 60],
  ['5/3 23:50 告警，凌晨1点恢复', '2023-05-03T23:50', '2023-05-04T01:00', 70],
  ['5/3 10:00 规则误拦，约10:50解除', '2023-05-03T10:00', '2023-05-03T10:50', 50],
  ['5/3 1:00 同步失败，于6点完成重跑', '2023-05-03T01:00', '2023-05-03T06:00', 300],
  ['5/3 23:50 告警\n处置：00:10恢复', '2023-05-03T23:50', '2023-05-04T00:10', 20],
  ['5/3 10:00 告警\n处置：5/4 9:50恢复', '2023-05-03T10:00', '2023-05-04T09:50', 1430],
  ['5/3 10:00 告警\n处置：晚8点恢复', '2023-05-03T10:00', '2023-05-03T20:00', 600],
  ['5/3 10:00 告警，持续大概4分钟', '2023-05-03T10:00', null, 4],
  ['5/3 10:00 告警，持续大概4分钟\n处置：4分钟后自动恢复', '2023-05-03T10:00', null, 4],
  ['5/3 10:00 告警，持续1小时20分钟', '2023-05-03T10:00', null, 80],
  ['5/3 10:00 告警\n处置：一个半小时后恢复', '2023-05-03T10:00', null, 90],
  ['5/3 10:00 告警\n处置：1分钟内自动恢复', '2023-05-03T10:00', null, 1],
  ['5/3 10:00 闸机卡住，15分钟后排除故障', '2023-05-03T10:00', null, 15],
  ['5/3 10:00 闸机卡住，现场5分钟处理完毕', '2023-05-03T10:00', null, 5],
  ['5/3 10:00 告警，影响全部出入口约15分钟', '2023-05-03T10:00', null, 15],
  ['5/3 2:05 告警，凌晨3点10分恢复', '2023-05-03T02:05', '2023-05-03T03:10', 65],
  // What is no end.
  ['5/3 10:00 告警，接口耗时普遍在5秒以上', '2023-05-03T10:00', null, null],
  ['5/3 10:00 告警\n原因：9:50上线引入', '2023-05-03T10:00', null, null],
  ['5/3 10:00 告警，预计12:00恢复', '2023-05-03T10:00', null, null],
  ['5/3 10:00 告警，预计30分钟修复', '2023-05-03T10:00', null, null],
  ['5/3 10:00 告警，影响近7天数据', '2023-05-03T10:00', null, null],
  ['5/3 10:00 接到变更通知，计划结束时间：2023-05-04 22:00:00', '2023-05-03T10:00', null, null],
  ['5/3 10:00 告警，权重比1:1，配置恢复至甲:乙:丙 = 8：1：1', '2023-05-03T10:00', null, null],
]

/** Which lines are incidents; the first line below the heading is 5. */
const placeCases: readonly (readonly [name: string, heading: string, body: string, lines: readonly number[]])[] = [
  [
    'a numbered lead line owns the bullets that follow',
    '## 【O3 安全】',
    '1. 整改\n2. 生产稳定性事件：\n- 5/3 10:00 告警\n- 5/4 10:00 告警\n1. 演练',
    [7, 8],
  ],
  [
    'a lead line owns what is nested',
    '## 【O3 安全】',
    '- 整改\n- 生产稳定性事件：\n    - 5/3 10:00 告警\n- 演练',
    [7],
  ],
  ['a lead paragraph', '## 【O3 安全】', '生产稳定性事件：\n\n- 5/3 10:00 告警', [7]],
  ['a lead line and its only incident', stability, '- 生产稳定性事件：5/3 10:00 告警', [5]],
  [
    'a lead line inside an item',
    '## 【O3 安全】',
    '- 稳定性建设\n    - 慢查询治理\n    - 线上故障：\n        - 5/3 10:00 告警',
    [8],
  ],
  ['none happened', stability, '1. 生产稳定性事件：无\n2. 生产稳定性事件：\n- 本周无生产事件', []],
  [
    'an undated item among dated ones',
    stability,
    '- 5/3 10:00 告警\n- 打印缓慢，重启后正常\n- 5/4 10:00 告警',
    [5, 6, 7],
  ],
  ['an undated item with its cause', stability, '- 打印缓慢\n原因：磁盘\n- 5/4 10:00 告警\n- 完成巡检', [5, 7]],
  [
    'an undated item owned by a lead line',
    stability,
    '1. 生产稳定性事件：\n- 打印缓慢，重启后正常\n- 5/4 10:00 告警',
    [6, 7],
  ],
  ['other work in the section', stability, '- 安排巡检\n- 5/3-5/4 割接演练\n- 5/3 10:00 告警', [7]],
  ['under an objective by its words', '## 【O1 账务】', '- 核对升级\n- 5/3 10:00 监控发现超时\n原因：磁盘', [6]],
  ['a meeting on one is none', '## 【其他】', '- 5/3 10:00 参加故障复盘会', []],
  ['work on alarms is none', '## 【O1 账务】', '- 5/3 10:00 完成告警平台切换', []],
  ['a meeting is none', '## 【其他】', '- 5/3 10:00 参加评审会', []],
  ['a plan has none', '# 下周工作及目标', '- 5/3 10:00 告警\n原因：磁盘', []],
  ['no day of the calendar', stability, '- 2/30 10:00 告警', []],
]

describe('incident', () => {
  test.each(layouts)('cause and handling in %s', (_name, body) => {
    expect(read(body)).toMatchObject([
      { start: '2023-05-03T14:41', summary: '告警发现带宽跑满', cause: '流量突增', handling: '限流', line: 5 },
    ])
  })

  test.each(timeCases)('time of %j', (text, start, end = null, minutes = null) => {
    expect(read(`- ${text}`)).toMatchObject([{ start, end, durationMinutes: minutes }])
  })

  test.each(placeCases)('%s', (_name, heading, body, lines) => {
    expect(read(body, heading).map(({ line }) => line)).toEqual(lines)
  })

  test.each([
    ['no cause', '- 5/3 10:00 告警\n处置：重启', null, '重启'],
    ['no handling', '- 5/3 10:00 告警\n原因：磁盘', '磁盘', null],
    ['an empty cause', '- 5/3 10:00 告警\n原因：\n处置：重启', null, '重启'],
    [
      'a cause of several paragraphs',
      `- 5/3 10:00 告警\n${inside('原因：磁盘', '两块盘同批次', '处置：重启')}`,
      '磁盘\n两块盘同批次',
      '重启',
    ],
    [
      'a cause that looks like a list',
      `- 5/3 10:00 告警\n处置：重启\n${inside('原因：1. 磁盘。2. 缓存')}`,
      '1. 磁盘。2. 缓存',
      '重启',
    ],
    [
      'a cause with a list below it',
      '- 5/3 10:00 告警\n    - 原因：\n        1. 磁盘\n        2. 缓存\n    - 处置：重启',
      '磁盘\n缓存',
      '重启',
    ],
    [
      'impact and follow-up of their own',
      '- 5/3 10:00 告警\n影响：3笔\n原因：磁盘\n处置：重启\n后续改进：换盘',
      '磁盘',
      '重启',
    ],
    [
      'words of a lead inside the prose',
      '- 5/3 10:00 告警\n原因：磁盘，具体原因还需跟进\n处置：重启',
      '磁盘，具体原因还需跟进',
      '重启',
    ],
  ])('%s', (_name, body, cause, handling) => {
    expect(read(body)).toMatchObject([{ summary: '告警', cause, handling }])
  })

  test('a paragraph with a date and time and parts of its own is an incident inside another', () => {
    const body = `- 5/3 10:00 告警\n${inside('原因：甲因', '处置：甲处', '5/4 11:00 接反馈打不开', '原因：乙因', '处置：乙处')}`
    expect(read(body)).toMatchObject([
      { start: '2023-05-03T10:00', cause: '甲因', handling: '甲处', line: 5 },
      { start: '2023-05-04T11:00', summary: '接反馈打不开', cause: '乙因', handling: '乙处', line: 11 },
    ])
    const late = `- 5/3 10:00 告警\n${inside('5/4 11:00 监控发现打不开\n原因：乙因\n处置：乙处')}`
    expect(read(late)).toMatchObject([
      { cause: null, handling: null },
      { cause: '乙因', handling: '乙处', line: 7 },
    ])
  })

  test.each([
    ['before the parts', inside('5/3 10:20 定位', '原因：甲因', '处置：甲处')],
    ['between the parts', inside('原因：甲因', '5/3 10:20 恢复跑批', '处置：甲处')],
    ['after the parts', inside('原因：甲因', '处置：甲处', '5/4 10:20 完成复盘')],
    ['without a time', inside('原因：甲因', '5/4的备份里没有', '处置：甲处')],
  ])('a dated paragraph %s goes on with the story', (_name, paragraphs) => {
    expect(read(`- 5/3 10:00 告警\n${paragraphs}`)).toHaveLength(1)
  })

  test('a year is that of the nearest day; without any day in the report there is none', () => {
    const start = (title: string, day: string) =>
      projectReport(`# ${title}\n\n${stability}\n\n- ${day} 10:00 告警`).incidents[0]?.start
    expect(start('第01周 2024-01-05', '12/30')).toBe('2023-12-30T10:00')
    expect(start('第53周 2024-12-31', '1/2')).toBe('2025-01-02T10:00')
    expect(start('第18周', '5/3')).toBeNull()
  })

  test('fields carry the block that they lie in', () => {
    const [found] = recogniseBelow('incident', stability, `- 5/3 10:00 告警\n处置：重启\n${inside('原因：磁盘')}`)
    expect(found && fieldTexts(found)).toEqual(['time=5/3 10:00', 'summary=告警', 'handling=重启', 'cause=磁盘'])
    expect(found?.fields.map(({ block }) => block.type)).toEqual([
      'bulletItem',
      'bulletItem',
      'bulletItem',
      'paragraph',
    ])
    expect(found?.blocks.map(({ type }) => type)).toEqual(['bulletItem', 'paragraph'])
  })

  test.each([
    ['监控发现超时', 'monitoring'],
    ['客诉发现超时', 'customers'],
    ['接门店反馈打不开', 'report'],
    ['供电局通知检修', 'report'],
    ['监测到打不开', 'monitoring'],
    ['用户在论坛反映打不开', 'customers'],
    ['打不开，其中客户投诉3起', null],
    ['打不开', null],
  ])('who found %s', (summary, finder) => {
    expect(read(`- 5/3 10:00 ${summary}`)[0]?.foundBy).toBe(finder)
  })

  test('what is printed is recognised as what it was', () => {
    const it = { start: '2023-05-03T09:07', summary: '打不开', cause: '磁盘', handling: '重启' }
    const print = (incident: Parameters<typeof printIncident>[0]) =>
      printDocument({ blocks: [printIncident(incident)], lineEnd: '\n', finalNewline: false, leading: [] })
    expect(read(print(it))).toMatchObject([it])
    expect(read(print({ ...it, summary: '', cause: null, handling: null }))).toMatchObject([
      { start: it.start, summary: '', cause: null, handling: null },
    ])
  })
})
