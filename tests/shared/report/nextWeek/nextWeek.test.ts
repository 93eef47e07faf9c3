import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Block, Document } from '../../../../shared/notion/document.ts'
import { printDocument } from '../../../../shared/notion/printDocument.ts'
import { readDocument } from '../../../../shared/notion/readDocument.ts'
import { type CarryOverRules, defaultCarryOver } from '../../../../shared/report/nextWeek/carryOverRules.ts'
import { type NextWeekOptions, proposeNextWeek } from '../../../../shared/report/nextWeek/nextWeek.ts'
import { projectReport } from '../../../../shared/report/projectReport.ts'
import { recognise } from '../../../../shared/report/recognise.ts'
import { sectionsOf } from '../../../../shared/report/sections.ts'
import { headOf } from '../../../../shared/report/title/reportHead.ts'

const usual: NextWeekOptions = { numbering: 'weeknum2', rules: defaultCarryOver, now: '2023-02-08T18:30' }
const next = (text: string, options: Partial<NextWeekOptions> = {}) =>
  proposeNextWeek(readDocument(text), { ...usual, ...options })
const withRules = (rules: Partial<CarryOverRules>) => ({ rules: { ...defaultCarryOver, ...rules } })

describe('the head', () => {
  const report = (title: string, created: string, repeated: string) =>
    `# ${title}\n\nCreated: ${created}\nTags: 周报\n\n# ${repeated}\n\n## 【重点工作】\n\n- 货架屏改版`
  const last = report('第06周 2023-02-03', '2023年2月3日 19:02', '第06周 2023/02/03')

  test.each([
    ['a week later by default', undefined, '第07周 2023-02-10', '第07周 2023/02/10'],
    ['weeks are skipped', '2023-03-03', '第10周 2023-03-03', '第10周 2023/03/03'],
    ['another weekday', '2023-02-07', '第07周 2023-02-07', '第07周 2023/02/07'],
    ['into the next year', '2024-01-05', '第01周 2024-01-05', '第01周 2024/01/05'],
    ['the last week of a year', '2024-12-31', '第53周 2024-12-31', '第53周 2024/12/31'],
    ['the first of the next, in the same seven days', '2025-01-01', '第01周 2025-01-01', '第01周 2025/01/01'],
  ])('%s', (_name, date, title, repeated) => {
    expect(next(last, { date }).text).toBe(report(title, '2023年2月8日 18:30', repeated))
  })

  test('by the library’s own numbering', () => {
    expect(next(last, { numbering: 'iso' }).text).toContain('# 第06周 2023-02-10\n')
    expect(next(last, { numbering: 'iso' }).week).toEqual({ year: 2023, number: 6 })
  })

  test('numbers that no rule explains count on', () => {
    const school = (week: string, date: string) => `# 第${week}周 ${date}\n\n- 货架屏改版`
    const of = (date: string) => next(school('22', '2023-02-03'), { numbering: null, date }).text
    expect(of('2023-02-10')).toBe(school('23', '2023-02-10'))
    expect(of('2023-02-22')).toBe(school('25', '2023-02-22'))
  })

  test('a title without a day is of today', () => {
    const { text, date } = next(report('第06周', '', '第06周小结'))
    expect(date).toBe('2023-02-08')
    expect(text).toBe(report('第07周', '2023年2月8日 18:30', '第07周小结'))
  })

  test('a title without a year is of the nearest one', () => {
    const { text, date } = next('# 第06周（1.30-2.3）\n\n- 货架屏改版')
    expect(date).toBe('2023-02-10')
    expect(text).toBe('# 第07周（2.6-2.10）\n\n- 货架屏改版')
  })

  test('line ends and the final newline are the file’s', () => {
    const crlf = `${last.replaceAll('\n', '\r\n')}\r\n`
    expect(next(crlf).text).toBe(`${next(last).text.replaceAll('\n', '\r\n')}\r\n`)
  })

  test('a text that is no report comes back as it is', () => {
    for (const text of ['', '\n', '甲\n乙', '- [ ]  甲\n    \n    乙\n    ', '## 随笔\n\n> 甲\n> '])
      expect(next(text).text).toBe(text)
  })
})

/** The body of the new report where the last one had this body. */
function nextBody(body: string, options: Partial<NextWeekOptions> = {}): string {
  const head = '# 第06周 2023-02-03\n\n'
  const { text, document } = next(head + body, options)
  expect(printDocument(readDocument(text))).toBe(text)
  expect(printDocument(document)).toBe(text)
  return text.slice('# 第07周 2023-02-10\n\n'.length)
}

describe('sections by the usual rules', () => {
  const cases: readonly (readonly [name: string, last: string, next: string])[] = [
    [
      'figures lose their digits and nothing else',
      '## 【系统运行数据】\n\n分拣：\n\n- 入库准确率：98.10% ，出库准确率: 97.2%\n- 峰值：1,204单/分钟\n- 值班说明见群公告',
      '## 【系统运行数据】\n\n分拣：\n\n- 入库准确率：% ，出库准确率: %\n- 峰值：单/分钟\n- 值班说明见群公告',
    ],
    [
      'marks and full-width digits in a figure',
      '## 系统运行数据\n\n- **入库准确率：９８．１％**\n- 可用性：**99.9**%',
      '## 系统运行数据\n\n- **入库准确率：％**\n- 可用性：%',
    ],
    [
      'a remark after a count goes, in every place',
      '## 运行数据\n\n- 事故数AB级0次（无），CD级2次（其中一起复盘中）\n另见周三邮件\n    - 复盘已排期\n- 可用性：100%',
      '## 运行数据\n\n- 事故数AB级次，CD级次\n- 可用性：%',
    ],
    [
      'figures that are empty already',
      '## 指标\n\n- 入库准确率：%\n- 事故数AB级次，CD级次。',
      '## 指标\n\n- 入库准确率：%\n- 事故数AB级次，CD级次。',
    ],
    [
      'OKR items stay, the incidents among them go, their lead line stays',
      '## 【O1 仓储】\n\n1. 扫码枪替换，进度58%，计划3/9上线\n2. 生产稳定性事件：\n- 1/31 10:20 监控发现分拣口离线\n原因：交换机重启 处置：切备用口\n- 2/1 8:05-8:09 入库接口超时\n    \n    原因：慢查询\n    \n    处置：加索引\n    \n\n## 【其他】\n\n1. 盘点',
      '## 【O1 仓储】\n\n1. 扫码枪替换，进度58%，计划3/9上线\n2. 生产稳定性事件：\n\n## 【其他】\n\n1. 盘点',
    ],
    [
      'nested incidents',
      '## 【O1 仓储】\n\n- 生产稳定性事件：\n    - 1/31 10:20 监控发现分拣口离线\n    - 2/1 8:05 入库接口超时\n- 巡检完成',
      '## 【O1 仓储】\n\n- 生产稳定性事件：\n- 巡检完成',
    ],
    [
      'numbers that follow incidents are counted on',
      '## 【稳定性建设】\n\n1. 巡检完成60%\n2. 2/1 8:05 监控发现入库接口超时，处置：扩容\n3. 演练排期中',
      '## 【稳定性建设】\n\n1. 巡检完成60%\n2. 演练排期中',
    ],
    [
      'two runs that meet count as one',
      '## 【稳定性建设】\n\n1. 生产稳定性事件：\n- 2/1 8:05 监控发现入库接口超时\n1. 演练排期中',
      '## 【稳定性建设】\n\n1. 生产稳定性事件：\n2. 演练排期中',
    ],
    [
      'a run that does not count keeps its numbers',
      '## 【稳定性建设】\n\n1. 巡检完成60%\n1. 2/1 8:05 监控发现入库接口超时，处置：扩容\n1. 演练排期中',
      '## 【稳定性建设】\n\n1. 巡检完成60%\n1. 演练排期中',
    ],
    [
      'an incident on the lead line, and none at all',
      '## 【O3 稳定】\n\n1. 演练完成\n2. 生产稳定性事件：2/1 8:05 监控发现入库接口超时\n\n## 【O4 网络】\n\n- 生产稳定性事件：无\n\n## 生产稳定性事件\n\n- 无',
      '## 【O3 稳定】\n\n1. 演练完成\n2. 生产稳定性事件：\n\n## 【O4 网络】\n\n- 生产稳定性事件：\n\n## 生产稳定性事件',
    ],
    [
      'items below an empty lead line are not its incidents',
      '## 【O3 稳定】\n\n1. 生产稳定性事件：\n- 演练完成\n- 巡检完成',
      '## 【O3 稳定】\n\n1. 生产稳定性事件：\n- 演练完成\n- 巡检完成',
    ],
    [
      'focus, other and unknown sections stay, byte for byte',
      '## 【重点工作】\n\n### 货架屏\n\n*  星号项*\n\n1.  两个空格\n\n\n- 项\n    \n    段落\n    \n\n## 【其他】\n\n1. 盘点\n\n## 访客\n\n接待 __三__ 批',
      '## 【重点工作】\n\n### 货架屏\n\n*  星号项*\n\n1.  两个空格\n\n\n- 项\n    \n    段落\n    \n\n## 【其他】\n\n1. 盘点\n\n## 访客\n\n接待 __三__ 批',
    ],
    [
      'a reflection loses all but its headings and lead lines',
      '# 收获与反思\n\n读《排队论》有感，三点。\n\n![](a.png)\n\n## 收获\n\n1. 甲\n\n## 反思\n\n不足：\n\n- 乙\n\n# 日报合集',
      '# 收获与反思\n\n## 收获\n\n## 反思\n\n不足：\n\n# 日报合集',
    ],
    [
      'a plan becomes as many empty numbered items',
      '# 下周工作及目标\n\n1. 甲\n    - 乙\n2. 丙\n\n# 日报合集',
      '# 下周工作及目标\n\n1. \n2. \n\n# 日报合集',
    ],
    ['a plan of bullets and to-dos', '# 下周计划\n\n- 甲\n- 乙\n- [ ]  丙', '# 下周计划\n\n1. \n2. \n3. '],
    ['a plan numbered by hand', '# 下周计划\n\n1、甲\n2、乙', '# 下周计划\n\n1. \n2. '],
    ['a plan in prose', '# 下周计划\n\n继续推进。', '# 下周计划\n\n1. '],
    ['a plan without anything', '# 下周计划', '# 下周计划\n\n1. '],
    [
      'a plan in parts',
      '# 下周计划\n\n仓储：\n\n1. 甲\n2. 乙\n\n运输：\n\n1. 丙\n\n## 招聘\n\n- 丁',
      '# 下周计划\n\n仓储：\n\n1. \n2. \n\n运输：\n\n1. \n\n## 招聘\n\n1. ',
    ],
    [
      'daily links and images go, the heading stays',
      '# 日报合集\n\n![](https://www.notion.so../image/a.png)\n\n[2023/02/03 周五](2023-02-03%20a.md)\n\n- [2023/02/02 周四](b.md)\n\n# 附录\n\n甲',
      '# 日报合集\n\n# 附录\n\n甲',
    ],
    [
      'headings that speak of the week or the next move on, others do not',
      '## 本周进展（1.30-2.3）\n\n甲\n\n## 第07周安排（2023/02/06-2023/02/10）\n\n乙\n\n## 系统2.0（2023-01-05立项）\n\n丙',
      '## 本周进展（2.6-2.10）\n\n甲\n\n## 第08周安排（2023/02/13-2023/02/17）\n\n乙\n\n## 系统2.0（2023-01-05立项）\n\n丙',
    ],
  ]
  test.each(cases)('%s', (_name, last, expected) => {
    expect(nextBody(last)).toBe(expected)
  })
})

describe('sections by other rules', () => {
  const body =
    '# 本周进展\n\n## 【系统运行数据】\n\n- 可用性：99%\n\n## 【O1 仓储】\n\n### A. 扫码枪\n\n本周进展：\n\n1. 替换58%\n2. 生产稳定性事件：\n- 2/1 8:05 监控发现入库接口超时\n\n# 收获与反思\n\n甲\n\n# 下周计划\n\n1. 乙\n\n# 日报合集\n\n[丙](c.md)'
  const cases: readonly (readonly [name: string, rules: Partial<CarryOverRules>, next: string])[] = [
    ['all is kept', { figures: 'keep', stability: 'keep', reflection: 'keep', plan: 'keep', dailies: 'keep' }, body],
    [
      'all is dropped',
      {
        figures: 'drop',
        objectives: 'drop',
        stability: 'drop',
        reflection: 'drop',
        plan: 'drop',
        dailies: 'drop',
        unknown: 'drop',
      },
      '',
    ],
    [
      'a heading stays over what is kept',
      { unknown: 'drop', reflection: 'drop', plan: 'drop', dailies: 'drop', figures: 'drop' },
      '# 本周进展\n\n## 【O1 仓储】\n\n### A. 扫码枪\n\n本周进展：\n\n1. 替换58%\n2. 生产稳定性事件：',
    ],
    [
      'objectives emptied keep headings and lead lines',
      { objectives: 'empty', plan: 'drop', dailies: 'drop', reflection: 'drop' },
      '# 本周进展\n\n## 【系统运行数据】\n\n- 可用性：%\n\n## 【O1 仓储】\n\n### A. 扫码枪\n\n本周进展：\n\n1. 生产稳定性事件：',
    ],
    [
      'incidents dropped take their lead line with them',
      { stability: 'drop', plan: 'drop', dailies: 'drop', reflection: 'drop' },
      '# 本周进展\n\n## 【系统运行数据】\n\n- 可用性：%\n\n## 【O1 仓储】\n\n### A. 扫码枪\n\n本周进展：\n\n1. 替换58%',
    ],
  ]
  test.each(cases)('%s', (_name, rules, expected) => {
    expect(`\n\n${nextBody(body, withRules(rules))}`.trim()).toBe(expected)
  })

  test('the sections are listed with the rule that each follows', () => {
    const { sections } = next(`# 第06周 2023-02-03\n\n# 第06周 2023/02/03\n\n${body}`)
    expect(sections.map(({ title, ruleOf, rule, line }) => [title, ruleOf, rule, line])).toEqual([
      ['本周进展', 'unknown', 'keep', 5],
      ['【系统运行数据】', 'figures', 'empty', 7],
      ['【O1 仓储】', 'objectives', 'keep', 11],
      ['A. 扫码枪', 'objectives', 'keep', 13],
      ['收获与反思', 'reflection', 'empty', 21],
      ['下周计划', 'plan', 'empty', 25],
      ['日报合集', 'dailies', 'empty', 29],
    ])
  })
})

const folders = ['../../../fixtures/reports', '../../../../../shared/reports'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
)
const files = folders
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((file) => file.endsWith('.md'))

describe('whole reports', () => {
  test('are there', () => expect(files.length).toBeGreaterThanOrEqual(6))

  test.each(files)('%s', (file) => {
    const last = readFileSync(file, 'utf8')
    const document = readDocument(last)
    const { text, date } = next(last)
    const read = readDocument(text)
    expect(printDocument(read)).toBe(text)
    expect(printDocument(read, { canonical: true })).toBe(text)

    // Only lines that the rules name go, and only such lines come.
    const mayGo = linesThatMayGo(document)
    const { gone, came } = compare(last.split('\n'), text.split('\n'))
    expect(gone.filter((line) => !mayGo.has(line))).toEqual([])
    const old = projectReport(last)
    const now = projectReport(text)
    const mayCome = (line: string) =>
      /^\d+\. $/.test(line) ||
      /^# .*\d/.test(line) ||
      line.startsWith('Created: ') ||
      /^\s*(-|\d+\.) .*[:：级]/.test(line)
    expect(came.filter((line) => !mayCome(line))).toEqual([])

    expect(now.date).toBe(date)
    expect(now.sections.map(({ kind }) => kind)).toEqual(old.sections.map(({ kind }) => kind))
    expect(now.kpis.map(({ label, unit, value }) => [label, unit, value])).toEqual(
      old.kpis.map(({ label, unit }) => [label, unit, null]),
    )
    // Not the status: whether a date has passed is seen from the report's own day.
    const okr = ({ okrItems }: typeof old) =>
      okrItems.map(({ objective, name, progress }) => [objective, name, progress])
    expect(okr(now)).toEqual(okr(old))
    expect([now.incidents, now.plan, now.dailies, now.reflection]).toEqual([[], [], [], null])

    // A week later again, nothing is left to empty.
    expect(compare(text.split('\n'), next(text).text.split('\n')).gone.every((line) => line <= headEnd(read))).toBe(
      true,
    )
  })
})

/** Lines of the head, of figures, of incidents, and of the sections that are emptied. */
function linesThatMayGo(document: Document): ReadonlySet<number> {
  const lines = new Set<number>()
  const take = (from: number, to: number) => {
    for (let line = from; line < to; line++) lines.add(line)
  }
  take(1, headEnd(document) + 1)
  const starts = linesOf(document.blocks).sort((a, b) => a - b)
  const after = (line: number) => starts.find((start) => start > line) ?? Number.POSITIVE_INFINITY
  const end = (line: number) => Math.min(after(line), 10_000)
  for (const { kind, blocks } of recognise(document)) {
    if (kind === 'kpi' || kind === 'incident') for (const { line } of blocks) take(line, end(line))
  }
  const sections = sectionsOf(document)
  for (const [at, { meaning, line }] of sections.entries()) {
    if (meaning === 'reflection' || meaning === 'plan' || meaning === 'dailies') {
      take(line + 1, sections[at + 1]?.line ?? 10_000)
    }
  }
  return lines
}

/** The line of the heading that repeats the title. */
function headEnd(document: Document): number {
  return headOf(document).repeated?.line ?? document.blocks[1]?.line ?? 1
}

function linesOf(blocks: readonly Block[]): number[] {
  return blocks.flatMap((block) => [block.line, ...('children' in block ? linesOf(block.children) : [])])
}

/** 1-based numbers of the lines that went, and the lines that came, by the longest common subsequence. */
function compare(before: readonly string[], after: readonly string[]) {
  const length = before.map(() => new Array<number>(after.length + 1).fill(0))
  length.push(new Array<number>(after.length + 1).fill(0))
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const row = length[i] as number[]
      const below = length[i + 1] as number[]
      row[j] =
        before[i] === after[j] ? (below[j + 1] as number) + 1 : Math.max(below[j] as number, row[j + 1] as number)
    }
  }
  const gone: number[] = []
  const came: string[] = []
  let [i, j] = [0, 0]
  while (i < before.length || j < after.length) {
    if (i < before.length && before[i] === after[j]) {
      i++
      j++
    } else if (j < after.length && (i === before.length || (length[i]?.[j + 1] ?? 0) > (length[i + 1]?.[j] ?? 0))) {
      came.push(after[j] as string)
      j++
    } else {
      gone.push(i + 1)
      i++
    }
  }
  return { gone, came }
}
