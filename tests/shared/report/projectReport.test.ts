import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printDocument } from '../../../shared/notion/printDocument.ts'
import { readDocument } from '../../../shared/notion/readDocument.ts'
import { reportOrPage } from '../../../shared/report/pageKind.ts'
import { projectReport } from '../../../shared/report/projectReport.ts'
import { type Expected, fixtureProjections } from './fixtureProjections.ts'

const fixtures = new URL('../../fixtures/reports/', import.meta.url)
const realReports = new URL('../../../../shared/reports/', import.meta.url)

/** A projection as the rows of the expectations. */
function rowsOf(text: string): Expected {
  const { title, date, week, properties, sections, kpis, okrItems, incidents, reflection, plan, dailies } =
    projectReport(text)
  return {
    title,
    date: date ?? '',
    week: [week?.year ?? 0, week?.number ?? 0],
    properties,
    sections: sections.map((it) => [it.line, it.level, it.kind, it.title]),
    kpis: kpis.map((it) => [it.line, it.label, it.value, it.unit]),
    okrItems: okrItems.map((it) => {
      const dates = it.dates.map(({ written, from, to }) => `${written} ${from}${to === from ? '' : ` ${to}`}`)
      return [it.line, it.objective, it.name, it.progress, it.status, ...dates]
    }),
    incidents: incidents.map((it) => [
      ...([it.line, it.start, it.end, it.durationMinutes, it.summary, it.cause, it.handling] as const),
    ]),
    reflection: reflection === null ? null : [reflection.line, reflection.text],
    plan: plan.map((it) => [it.line, it.text]),
    dailies: dailies.map((it) => [it.line, it.text, it.target]),
  }
}

describe('the fixtures', () => {
  const names = readdirSync(fixtures).filter((name) => name.endsWith('.md'))
  test('all have their expectations', () => {
    expect(names.toSorted()).toEqual(Object.keys(fixtureProjections).toSorted())
  })
  test.each(names)('%s', (name) => {
    expect(rowsOf(readFileSync(new URL(name, fixtures), 'utf8'))).toEqual(fixtureProjections[name])
  })
})

/** Counted by hand: lines of the incidents, lines with an OKR item, KPI by line, plan items, links and images. */
const counted: readonly {
  readonly file: string
  readonly week: number
  readonly kpis: readonly number[]
  readonly okrItems: readonly number[]
  readonly incidents: readonly (readonly [line: number, cause: boolean, handling: boolean])[]
  readonly progress: Readonly<Record<number, number>>
  readonly reflection: number
  readonly plan: readonly number[]
  readonly dailies: readonly number[]
}[] = [
  {
    file: '2023-W06.md',
    week: 6,
    kpis: [13, 14, 18, 19, 19],
    okrItems: [...range(41, 54), ...range(58, 63), 69, 73],
    incidents: [[79, true, true]],
    progress: { 54: 70, 58: 43, 62: 80, 69: 100 },
    reflection: 96,
    plan: range(106, 109),
    dailies: [113, 115, 117, 119, 121],
  },
  {
    file: '2023-W18.md',
    week: 18,
    kpis: [13, 14, 18, 19, 19],
    okrItems: [...range(23, 33), ...range(41, 49), 53, 54, ...range(58, 64), 68, 69, 70],
    incidents: [
      [72, true, true],
      [74, true, true],
      [76, true, true],
      [81, false, true],
      [83, true, true],
      [88, false, true],
      [90, true, true],
      [95, true, true],
    ],
    progress: { 53: 50, 58: 78.09 },
    reflection: 108,
    plan: [113, 114, 115],
    dailies: [119],
  },
  {
    file: '2023-W44.md',
    week: 44,
    kpis: [32, 33, 33, 37, 38, 38],
    okrItems: [...range(42, 50), ...range(54, 70), ...range(74, 77)],
    incidents: [
      [79, false, false],
      [80, false, false],
      [81, false, false],
    ],
    progress: { 43: 60, 55: 70, 57: 95, 59: 75, 69: 80, 70: 80 },
    reflection: 90,
    plan: range(96, 99),
    dailies: [103],
  },
]

describe.runIf(existsSync(realReports))('the real reports, counted by hand', () => {
  test.each(counted)('$file', ({ file, ...expected }) => {
    const report = projectReport(readFileSync(new URL(file, realReports), 'utf8'))
    const lines = (list: readonly { readonly line: number }[]) => list.map(({ line }) => line)
    expect(report.week).toEqual({ year: 2023, number: expected.week })
    expect(lines(report.kpis)).toEqual(expected.kpis)
    expect(report.kpis.every(({ value }) => value !== null)).toBe(true)
    expect(lines(report.okrItems)).toEqual(expected.okrItems)
    expect(report.incidents.map((it) => [it.line, it.cause !== null, it.handling !== null])).toEqual(expected.incidents)
    const progress = report.okrItems.flatMap((it) => (it.progress === null ? [] : [[it.line, it.progress]]))
    expect(Object.fromEntries(progress)).toEqual(expected.progress)
    expect(report.reflection?.line).toBe(expected.reflection)
    expect(lines(report.plan)).toEqual(expected.plan)
    expect(lines(report.dailies)).toEqual(expected.dailies)
  })

  test('times, where the text has them', () => {
    const report = projectReport(readFileSync(new URL('2023-W18.md', realReports), 'utf8'))
    const times = report.incidents.map((it) => [it.start?.slice(5), it.end?.slice(5) ?? null, it.durationMinutes])
    expect(times).toEqual([
      ['04-23T12:29', null, 4],
      ['04-23T14:52', null, null],
      ['04-24T16:42', null, null],
      ['04-26T06:16', null, null],
      ['04-26T03:14', '04-26T12:09', 535],
      ['04-26T17:27', null, null],
      ['04-27T10:30', '04-27T22:00', 690],
      ['04-28T10:20', '04-28T10:53', 33],
    ])
  })
})

describe('any text', () => {
  test.each([
    ['', null],
    ['第18周 2023-05-05', null],
    ['# 周报', null],
    ['# 第18周', null],
    ['# 2023-05-05', { year: 2023, number: 19 }],
    ['# 2023年第18周', { year: 2023, number: 18 }],
    ['# 第53周 2024-12-31', { year: 2024, number: 53 }],
    ['# 2025/01/01', { year: 2025, number: 1 }],
  ])('the week of %j', (text, week) => {
    expect(projectReport(text).week).toEqual(week)
  })

  test('never throws, and its lines are lines of the text', () => {
    const piece = fc.constantFrom(
      ...[
        '# ',
        '## 【系统运行数据】',
        '## 【O1 甲】',
        '## 【稳定性建设】',
        '# 反思',
        '# 下周计划',
        '# 日报',
        '\n',
        '\n\n',
        '\n    ',
      ],
      ...[
        '- ',
        '1. ',
        '- [ ]  ',
        '甲：98%',
        '，',
        '事故数AB级0次',
        '进度50%',
        '预计5/9上线',
        '5/3 10:00',
        '-10:30',
        '告警',
      ],
      ...[
        '原因：',
        '处置：',
        '【',
        '】',
        '（',
        '[甲](b)',
        '![](c)',
        '**',
        '\r\n',
        '\t',
        '生产稳定性事件：',
        '持续4分钟',
        '99:99',
        '13/45',
      ],
    )
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 60 }),
        (pieces) => {
          const text = `# 第18周 2023-05-05\n\n${pieces.join('')}`
          const report = projectReport(text)
          const lines = text.split('\n').length
          const all = [
            report.sections,
            report.kpis,
            report.okrItems,
            report.incidents,
            report.plan,
            report.dailies,
          ].flat()
          for (const { line } of all) expect(line >= 1 && line <= lines).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })

  test.each([
    ['brackets', '（'],
    ['pairs', '甲，乙：1%（'],
    ['leads', '原因：'],
    ['times', '5/3 10:00 '],
    ['intents', '预计上线时间'],
    ['digits', '12-'],
    ['spaces', ' '],
  ])('a line of 300,000 %s takes no more than moments', (_name, unit) => {
    const long = unit.repeat(300_000 / unit.length)
    const headings = ['## 【系统运行数据】', '## 【O1 甲】', '## 【生产稳定性事件】', '# 下周计划']
    const text = headings.map((heading) => `${heading}${long}\n\n- 甲${long}`).join('\n\n')
    const before = performance.now()
    projectReport(`# 第18周 2023-05-05\n\n${text}`)
    expect(performance.now() - before).toBeLessThan(3000)
  })
})

describe('what no export has', () => {
  const report = '# 第18周 2023-05-05\n\n# 下周计划\n\n1. 甲'
  test.each([
    ['an empty line above the title', '\n'],
    ['two empty lines above it', '\n\n'],
    ['front matter above it', '---\ntags: 周报\ndate: 2023-05-01\n---\n\n'],
    ['front matter right above it', '---\ntags: 周报\n\nauthor: 甲\n---\n'],
    ['a line of text above it', '导出自笔记\n\n'],
  ])('%s: the title is found, and the bytes stay', (_name, above) => {
    const text = above + report
    const { title, date, week, plan } = projectReport(text)
    expect({ title, date, week, plan: plan.length }).toEqual({
      title: '第18周 2023-05-05',
      date: '2023-05-05',
      week: { year: 2023, number: 18 },
      plan: 1,
    })
    expect(reportOrPage(projectReport(text))).toBe('report')
    expect(printDocument(readDocument(text))).toBe(text)
  })

  test.each([
    ['a section', '甲\n\n# 下周计划'],
    ['a week below the first level', '甲\n\n## 第18周 2023-05-05'],
    ['a week that comes later', '甲\n\n# 手册\n\n# 第18周 2023-05-05'],
  ])('%s is no title', (_name, text) => {
    expect(projectReport(text)).toMatchObject({ title: '', date: null, week: null })
  })
})

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}
