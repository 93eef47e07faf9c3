import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../shared/notion/readDocument.ts'
import { sectionsOf } from '../../../shared/report/sections.ts'

/** A report with one item under each heading. */
function reportOf(headings: readonly string[]): string {
  return ['# 第18周 2023-05-05', ...headings.flatMap((heading) => [heading, '- 条目'])].join('\n\n')
}

const kindCases: readonly {
  readonly name: string
  readonly headings: readonly (readonly [string, string | null])[]
}[] = [
  {
    name: 'spring',
    headings: [
      ['# 第18周 2023/05/05', null],
      ['# 上周进展', null],
      ['## 【系统运行数据】', 'figures'],
      ['## 【重点工作】', 'focus'],
      ['### 账务升级', null],
      ['## 【账务平台】', 'objectives'],
      ['### A. 账务升级【', 'objectives'],
      ['### B. 其他重点项目推进', 'objectives'],
      ['## 【稳定性建设】', 'stability'],
      ['## 【其他】', 'other'],
      ['# 本周收获与反思', 'reflection'],
      ['# 下周工作及目标', 'plan'],
      ['# 日报合集', 'dailies'],
    ],
  },
  {
    name: 'all on one level, without brackets',
    headings: [
      ['# 系统运行数据', 'figures'],
      ['# 本周重点工作', 'focus'],
      ['# 账务平台', 'objectives'],
      ['# 风控合规', 'objectives'],
      ['# 团队建设', null],
      ['# 稳定性建设', 'stability'],
      ['# 其他', 'other'],
      ['# 收获与反思', 'reflection'],
      ['# 下周工作及目标', 'plan'],
      ['# 日报合集', 'dailies'],
    ],
  },
  {
    name: 'numbered, other words, bold, emoji',
    headings: [
      ['## 📊 一、核心指标', 'figures'],
      ['## 二、工作重点：', 'focus'],
      ['## **三、账务平台**', 'objectives'],
      ['## 四、会议纪要', null],
      ['## 五、生产故障复盘', 'stability'],
      ['## 六、其它事项', 'other'],
      ['## 七、个人感悟', 'reflection'],
      ['## 八、下一步工作安排', 'plan'],
      ['## 九、每日汇报', 'dailies'],
    ],
  },
  {
    name: 'numbered objectives, whatever their words',
    headings: [
      ['## 【O1 服务业务】', 'objectives'],
      ['## 【O2系统升级】', 'objectives'],
      ['## O3：稳定性建设', 'objectives'],
      ['## 目标四：指标达成', 'objectives'],
      ['### KR1 降低故障', 'objectives'],
      ['## 【O2O业务】', 'objectives'],
    ],
  },
  {
    name: 'words of a kind inside a project name',
    headings: [
      ['## 【指标平台建设】', 'objectives'],
      ['## 【业务数据治理】', 'objectives'],
      ['## 【日报系统】', 'objectives'],
      ['## 【故障演练平台】', 'objectives'],
      ['## 【大数据平台】', 'objectives'],
    ],
  },
  {
    name: 'a heading over sections of several kinds is no project',
    headings: [
      ['# 【本期】', null],
      ['## 【系统运行数据】', 'figures'],
      ['## 【账务平台】', 'objectives'],
    ],
  },
  {
    name: 'parts of a section have no kind of their own',
    headings: [
      ['## 【重点工作】', 'focus'],
      ['### 【账务升级】', null],
      ['### A. 渠道', null],
      ['# 下周工作及目标', 'plan'],
      ['## 【账务平台】', null],
      ['## 其他', null],
    ],
  },
  {
    name: 'levels that drift',
    headings: [
      ['# 收获与反思', 'reflection'],
      ['## 下周工作及目标', 'plan'],
      ['## 日报合集', 'dailies'],
    ],
  },
  {
    name: 'an unbracketed unknown heading among bracketed ones',
    headings: [
      ['## 【系统运行数据】', 'figures'],
      ['## 附言', null],
    ],
  },
]

describe('sectionsOf', () => {
  test.each(kindCases)('$name', ({ headings }) => {
    const sections = sectionsOf(readDocument(reportOf(headings.map(([heading]) => heading))))
    expect(sections.map(({ kind }) => kind)).toEqual(headings.map(([, kind]) => kind))
  })

  test('a lettered heading one level off stays in the meaning of its siblings', () => {
    const slip = [
      '## 【重点工作】',
      '### A. 甲',
      '## B. 乙',
      '### C. 丙',
      '## 【账务平台】',
      '### A. 甲',
      '## B. 乙',
      '### C. 丙',
    ]
    const sections = sectionsOf(readDocument(reportOf(slip)))
    expect(sections.map(({ meaning }) => meaning)).toEqual([
      ...['focus', 'focus', 'focus', 'focus'],
      ...['objectives', 'objectives', 'objectives', 'objectives'],
    ])
  })

  test('an item belongs to the nearest objective', () => {
    const headings = ['## 【账务平台】', '### 核对', '### A. 升级', '## 【其他】']
    const sections = sectionsOf(readDocument(reportOf(headings)))
    expect(sections.map(({ objective }) => objective)).toEqual(['【账务平台】', '【账务平台】', 'A. 升级', null])
  })

  test('the page title is no section; a first heading of another level is one', () => {
    const titles = (text: string) => sectionsOf(readDocument(text)).map(({ title, line }) => [title, line])
    expect(titles('# 甲\n\n# 甲\n\n## 乙')).toEqual([
      ['甲', 3],
      ['乙', 5],
    ])
    expect(titles('## 甲\n\n# 乙')).toEqual([
      ['甲', 1],
      ['乙', 3],
    ])
    expect(titles('')).toEqual([])
  })
})
