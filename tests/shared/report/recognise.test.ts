import { describe, expect, test } from 'vitest'
import { type Block, contentOf, type Document, plainText } from '../../../shared/notion/document.ts'
import { readDocument } from '../../../shared/notion/readDocument.ts'
import { dateOf, recognise } from '../../../shared/report/recognise.ts'

const report = (body: string) => `# 第18周 2023-05-05\n\n${body}`
const kinds = (document: Document) =>
  recognise(document).map(({ kind, block }) => `${kind} ${plainText(contentOf(block))}`)

describe('recognise', () => {
  test('a block is what its shape and its section make it', () => {
    const item = '- 甲成功率：98%'
    expect(kinds(readDocument(report(`## 【系统运行数据】\n\n${item}`)))).toEqual(['kpi 甲成功率：98%'])
    expect(kinds(readDocument(report(`## 【O1 账务】\n\n${item}`)))).toEqual(['okr 甲成功率：98%'])
    expect(kinds(readDocument(report(`# 下周计划\n\n${item}`)))).toEqual(['plan 甲成功率：98%'])
    expect(kinds(readDocument(report(`## 【其他】\n\n${item}`)))).toEqual([])
  })

  test('an item that moves to another section is recognised anew', () => {
    const document = readDocument(report('## 【系统运行数据】\n\n- 甲：98%\n\n## 【O1 账务】\n\n- 乙，进度50%'))
    const [title, figures, kpi, objective, okr] = document.blocks as [Block, Block, Block, Block, Block]
    const moved = { ...document, blocks: [title, figures, okr, objective, kpi] }
    expect(kinds(document)).toEqual(['kpi 甲：98%', 'okr 乙，进度50%'])
    expect(kinds(moved)).toEqual(['okr 甲：98%'])
    // The first document’s blocks are read again in their own places.
    expect(kinds(document)).toEqual(['kpi 甲：98%', 'okr 乙，进度50%'])
  })

  test('what did not change is not read again', () => {
    const document = readDocument(
      report(
        '## 【系统运行数据】\n\n- 甲：98%\n- 乙：97%\n\n## 【O1 账务】\n\n- 丙\n\n## 【稳定性建设】\n\n- 5/3 10:00 告警',
      ),
    )
    const before = recognise(document)
    const other = readDocument('- 乙：96%').blocks[0] as Block
    const edited = { ...document, blocks: document.blocks.map((block, at) => (at === 3 ? other : block)) }
    const after = recognise(edited)
    expect(after.map((one, at) => one === before[at])).toEqual([true, false, true, true])
  })

  test('another day of the report reads dates anew', () => {
    const document = readDocument(report('## 【O1 账务】\n\n- 甲，计划1/9上线'))
    const later = readDocument('# 2025-05-05').blocks[0] as Block
    const first = (it: Document) => recognise(it).flatMap((one) => (one.kind === 'okr' ? one.value.dates : []))[0]?.from
    expect(first(document)).toBe('2024-01-09')
    expect(first({ ...document, blocks: [later, ...document.blocks.slice(1)] })).toBe('2026-01-09')
  })

  test('no block is two things', () => {
    const text =
      '## 【O1 账务】\n\n- 甲\n- 5/3 10:00 监控发现超时\n    - 原因：磁盘，进度50%\n\n## 【系统运行数据】\n\n- 5/3 10:00 监控发现超时\n原因：1次'
    const blocks = recognise(readDocument(report(text))).flatMap((one) => one.blocks)
    expect(new Set(blocks).size).toBe(blocks.length)
    expect(blocks).toHaveLength(4)
  })

  test.each([
    ['# 第18周 2023-05-05', '2023-05-05'],
    ['# 第18周\n\n# 第18周 2023/05/05', '2023-05-05'],
    ['# 第18周\n\nCreated: 2023年11月29日 20:58', '2023-11-29'],
    ['# 第18周\n\nCreated: November 29, 2023 8:58 PM', '2023-11-29'],
    ['# 第18周', null],
  ])('the day by which dates in %j are read', (text, date) => {
    expect(dateOf(readDocument(text))).toBe(date)
  })
})
