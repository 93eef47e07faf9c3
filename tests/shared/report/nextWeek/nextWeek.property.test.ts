import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Block, childrenOf } from '../../../../shared/notion/document.ts'
import { printDocument } from '../../../../shared/notion/printDocument.ts'
import { readDocument } from '../../../../shared/notion/readDocument.ts'
import { sameContent } from '../../../../shared/notion/sameBlock.ts'
import { bodyMarkdown } from '../../../../shared/report/bodyMarkdown.ts'
import {
  type CarryOver,
  type CarryOverRules,
  carryOvers,
  defaultCarryOver,
} from '../../../../shared/report/nextWeek/carryOverRules.ts'
import { proposeNextWeek } from '../../../../shared/report/nextWeek/nextWeek.ts'
import { anyMarkdown } from '../../notion/anyMarkdown.ts'

/** Lines of which reports are made, at any depth, with and without gaps between. */
const reportLine = fc.constantFrom(
  '# 上周进展',
  '## 【系统运行数据】',
  '- 甲成功率：98.1% ，乙成功率：97.2%',
  '- 事故数AB级0次，CD级1次（复盘中）',
  '## 【O1 仓储】',
  '### A. 扫码枪',
  '1. 替换进度58%',
  '2. 演练',
  '4. 生产稳定性事件：',
  '- 2/3 14:41-14:42 监控发现超时',
  '原因：慢查询 处置：加索引',
  '## 生产稳定性事件',
  '- 无',
  '# 本周收获与反思',
  '不足：',
  '读书有感。',
  '# 下周工作及目标',
  '- [ ]  盘点',
  '1、盘点',
  '# 日报合集',
  '[2023/02/03 周五](a.md)',
  '![](b.png)',
  '> 引',
  '```',
  '| a | b |',
  '| --- | --- |',
  '---',
  '',
  '',
  '',
)
const anyReport = fc
  .array(fc.tuple(fc.constantFrom('', '', '    ', '        '), reportLine), { maxLength: 30 })
  .map((lines) => lines.map(([indent, line]) => indent + line).join('\n'))
const anyRules = fc.record(
  Object.fromEntries(Object.keys(defaultCarryOver).map((kind) => [kind, fc.constantFrom(...carryOvers)])),
) as fc.Arbitrary<Record<keyof CarryOverRules, CarryOver>>
const anyBody = fc.oneof({ weight: 4, arbitrary: anyReport }, { weight: 1, arbitrary: anyMarkdown })

const options = { numbering: 'weeknum2', now: '2023-02-08T18:30' } as const

describe('any report', () => {
  test('the next one reads as it was made', () => {
    fc.assert(
      fc.property(anyBody, anyRules, (body, rules) => {
        const { document, text } = proposeNextWeek(readDocument(`# 第06周 2023-02-03\n\n${body}`), {
          ...options,
          rules,
        })
        expect(text.startsWith('# 第07周 2023-02-10')).toBe(true)
        expectSame(readDocument(text).blocks, document.blocks)
      }),
      { numRuns: 3000 },
    )
  })

  test('where all is kept, the body is the same byte for byte', () => {
    const rules = Object.fromEntries(
      Object.keys(defaultCarryOver).map((kind) => [kind, 'keep']),
    ) as unknown as CarryOverRules
    fc.assert(
      fc.property(anyBody, (body) => {
        const { document } = proposeNextWeek(readDocument(`# 第06周 2023-02-03\n\n${body}`), { ...options, rules })
        const last = readDocument(`# 第06周 2023-02-03\n\n${body}`)
        expect(bodyMarkdown(document)).toBe(bodyMarkdown(last))
      }),
      { numRuns: 2000 },
    )
  })

  test('what was emptied has nothing more to empty', () => {
    fc.assert(
      fc.property(anyReport, anyRules, (body, rules) => {
        const once = proposeNextWeek(readDocument(`# 第06周 2023-02-03\n\n${body}`), { ...options, rules })
        const twice = proposeNextWeek(readDocument(once.text), { ...options, rules })
        expect(bodyMarkdown(twice.document)).toBe(bodyMarkdown(once.document))
      }),
      { numRuns: 2000 },
    )
  })

  test('the body for pasting is the end of the text', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        const text = `# 第06周\n\n${body}`
        const document = readDocument(text)
        const pasted = bodyMarkdown(document)
        expect(printDocument(document).endsWith(pasted)).toBe(true)
        expect(text.slice(0, text.length - pasted.length)).toMatch(/^# 第06周\s*(?:[^\n]*: [^\n]*\s*)*$/)
      }),
      { numRuns: 2000 },
    )
  })
})

function expectSame(read: readonly Block[], made: readonly Block[]): void {
  expect(read.map((block) => block.type)).toEqual(made.map((block) => block.type))
  for (const [at, block] of read.entries()) {
    const other = made[at] as Block
    expect(sameContent(block, other) ? [] : [block, other]).toEqual([])
    expectSame(childrenOf(block), childrenOf(other))
  }
}
