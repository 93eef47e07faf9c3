import { describe, expect, test } from 'vitest'
import { countLines } from '../../../shared/blocks/incident/countLine.ts'
import type { IncidentRecognition } from '../../../shared/blocks/incident/incident.ts'
import { incidentDisorder } from '../../../shared/blocks/incident/incidentOrder.ts'
import { layoutOf, printIncident } from '../../../shared/blocks/incident/printIncident.ts'
import type { Block } from '../../../shared/notion/document.ts'
import { printDocument } from '../../../shared/notion/printDocument.ts'
import { blockText } from '../../../shared/report/blockText.ts'
import { readReading } from '../../../shared/report/reading.ts'
import { recogniseBelow } from './recogniseOne.ts'

const report = (...lines: readonly string[]) => readReading(`# 第18周 2023-05-05\n\n${lines.join('\n')}`)
const printed = (...blocks: readonly Block[]) =>
  printDocument({ blocks, lineEnd: '\n', finalNewline: false, leading: [] })

const next = { start: '2023-05-04T09:07', summary: '打不开', cause: '磁盘', handling: '重启' }
const layouts: readonly (readonly [name: string, neighbour: string, own: string])[] = [
  ['soft-break lines', '- 5/3 14:41 告警\n原因：流量\n处置：限流', '- 5/4 9:07 打不开\n原因：磁盘\n处置：重启'],
  ['handling first', '- 5/3 14:41 告警\n处置：限流\n原因：流量', '- 5/4 9:07 打不开\n处置：重启\n原因：磁盘'],
  ['one soft-break line', '- 5/3 14:41 告警\n原因：流量。 处置：限流', '- 5/4 9:07 打不开\n原因：磁盘 处置：重启'],
  ['one line', '- 5/3 14:41 告警，原因：流量，处置：限流', '- 5/4 9:07 打不开 原因：磁盘 处置：重启'],
  [
    'paragraphs',
    '- 5/3 14:41 告警\n    \n    处置：限流\n    \n    原因：流量\n    ',
    '- 5/4 9:07 打不开\n    \n    处置：重启\n    \n    原因：磁盘\n    ',
  ],
  [
    'a line and a paragraph',
    '- 5/3 14:41 告警\n处置：限流\n    \n    原因：流量\n    ',
    '- 5/4 9:07 打不开\n处置：重启\n    \n    原因：磁盘\n    ',
  ],
  [
    'one paragraph',
    '- 5/3 14:41 告警\n    \n    原因：流量 处置：限流\n    ',
    '- 5/4 9:07 打不开\n    \n    原因：磁盘 处置：重启\n    ',
  ],
  [
    'nested items',
    '- 5/3 14:41 告警\n    - 原因：流量\n    - 处置：限流',
    '- 5/4 9:07 打不开\n    - 原因：磁盘\n    - 处置：重启',
  ],
  [
    'its own words, signs and numbers',
    '1. 05月03日 08:41 告警\n【根因】流量\n【处理】限流',
    '1. 05月04日 09:07 打不开\n【根因】磁盘\n【处理】重启',
  ],
]

describe('a new incident is printed like its neighbour', () => {
  test.each(layouts)('%s', (_name, neighbour, own) => {
    const [found] = recogniseBelow('incident', '## 【稳定性建设】', neighbour)
    const layout = found === undefined ? null : layoutOf(found)
    if (layout === null) throw new Error('No layout')
    // The gap behind the last block belongs to what follows.
    expect(printed(printIncident(next, layout)).trimEnd()).toBe(own.trimEnd())
    expect(recogniseBelow('incident', '## 【稳定性建设】', own)).toMatchObject([{ value: next }])
  })

  test('and has a place for each part that is not written yet, in every layout', () => {
    for (const [name, neighbour] of layouts) {
      const [found] = recogniseBelow('incident', '## 【稳定性建设】', neighbour)
      const layout = found && layoutOf(found)
      const empty = printed(
        printIncident({ start: next.start, summary: '', cause: null, handling: null }, layout ?? undefined),
      )
      const [read] = recogniseBelow('incident', '## 【稳定性建设】', empty)
      const places = read?.fields.filter((field) => field.from === field.to).map((field) => field.name)
      expect([...(places ?? [])].sort(), name).toEqual(['cause', 'handling', 'summary'])
      expect(read?.value, name).toMatchObject({ start: next.start, summary: '', cause: null, handling: null })
    }
  })

  test('one that lacks a part is no example', () => {
    const [found] = recogniseBelow('incident', '## 【稳定性建设】', '- 5/3 14:41 告警\n处置：限流')
    expect(layoutOf(found as IncidentRecognition)).toBeNull()
  })
})

/** The incidents of each list that is out of order as it should be, a word each. */
const sorted = (...lines: readonly string[]) =>
  incidentDisorder(report('## 【稳定性建设】', '', ...lines)).map((disorder) =>
    disorder.sorted.map((group) => group.map((block) => blockText(block).text.slice(-1)).join('')).join(' '),
  )

describe('the order of time', () => {
  test.each([
    ['is there', ['- 5/1 10:00 告警a', '- 5/2 10:00 告警b', '- 5/2 10:00 告警c'], []],
    ['is not', ['- 5/2 10:00 告警a', '- 5/1 10:00 告警b', '- 5/3 10:00 告警c'], ['b a c']],
    ['is that of the clock, too', ['- 5/2 10:00 告警a', '- 5/2 9:00 告警b'], ['b a']],
    ['leaves what is equal', ['- 5/2 10:00 告警a', '- 5/2 10:00 告警b', '- 5/1 10:00 告警c'], ['c a b']],
    [
      'takes undated ones along',
      ['- 5/2 10:00 告警a', '- 打印缓慢b', '- 5/1 10:00 告警c', '- 5/3 10:00 告警d'],
      ['c ab d'],
    ],
    ['may be the newest first', ['- 5/3 10:00 告警a', '- 5/2 10:00 告警b', '- 5/1 10:00 告警c'], []],
    [
      'is mended the way that the list runs',
      ['- 5/4 10:00 告警a', '- 5/2 10:00 告警b', '- 5/3 10:00 告警c', '- 5/1 10:00 告警d', '- 4/30 10:00 告警e'],
      ['a c b d e'],
    ],
    ['is of one list', ['- 5/2 10:00 告警a', '', '## 【O1 账务】', '', '- 5/1 10:00 监控发现b'], []],
    [
      'is of one level',
      ['- 5/2 10:00 告警a', '    - 原因：x', '    - 处置：y', '- 5/1 10:00 告警b', '原因：x'],
      ['x a'],
    ],
  ] as const)('%s', (_name, lines, lists) => {
    expect(sorted(...lines)).toEqual(lists)
  })
})

const counted = (line: string, ...incidents: readonly string[]) =>
  countLines(report('# 系统运行数据', '', `- ${line}`, '', '## 【稳定性建设】', '', ...incidents)).map((found) => ({
    offers: found.counts.map(({ label, offer }) => `${label} ${offer}`),
    untold: found.untold.length,
    underReview: found.underReview,
  }))
const line = '事故数AB级0次，CD级0次'

describe('the count line', () => {
  test.each([
    ['follows a level that is told', line, ['- 5/1 10:00 告警，定级为C级'], ['AB级 null', 'CD级 1'], 0, 0],
    ['has it already', '事故数AB级0次，CD级1次', ['- 5/1 10:00 告警（D级）'], ['AB级 null', 'CD级 null'], 0, 0],
    [
      'is not lowered by what is not told',
      '事故数AB级0次，CD级1次',
      ['- 5/1 10:00 告警'],
      ['AB级 null', 'CD级 null'],
      1,
      0,
    ],
    ['is raised all the same', line, ['- 5/1 10:00 告警（D级）', '- 5/2 10:00 告警'], ['AB级 null', 'CD级 1'], 1, 0],
    ['is lowered when all is told', '事故数AB级1次，CD级0次', ['- 5/1 10:00 告警（D级）'], ['AB级 0', 'CD级 1'], 0, 0],
    ['is filled in', '事故数AB级次，CD级次', ['- 5/1 10:00 告警（D级）'], ['AB级 0', 'CD级 1'], 0, 0],
    ['waits for a review', '事故数AB级次，CD级次', ['- 5/1 10:00 告警，定级中'], ['AB级 null', 'CD级 null'], 1, 1],
    [
      'counts by other scales',
      '故障数P2级及以上0起，P3级0起',
      ['- 5/1 10:00 【P1】告警'],
      ['P2级及以上 1', 'P3级 null'],
      0,
      0,
    ],
    ['has no count for a level', line, ['- 5/1 10:00 【P1】告警'], ['AB级 null', 'CD级 null'], 1, 0],
  ] as const)('%s', (_name, text, incidents, offers, untold, underReview) => {
    expect(counted(text, ...incidents)).toEqual([{ offers, untold, underReview }])
  })

  test('is none without severities, and asks nothing without incidents', () => {
    expect(counted('登录成功率：98%', '- 5/1 10:00 告警（D级）')).toEqual([])
    expect(counted('告警次数：3次', '- 5/1 10:00 告警（D级）')).toEqual([])
    expect(counted(line)).toEqual([])
  })
})
