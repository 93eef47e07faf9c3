import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findSlips } from '../../../shared/checks/findSlips.ts'
import { fixDocument } from '../../../shared/checks/fixDocument.ts'
import { walk } from '../../../shared/notion/document.ts'
import { printDocument } from '../../../shared/notion/printDocument.ts'
import { blockText } from '../../../shared/report/blockText.ts'
import { readReading } from '../../../shared/report/reading.ts'
import { anyMarkdown } from '../notion/anyMarkdown.ts'

const line = fc.constantFrom(
  '# 周报 2024-03-15',
  '## 【系统运行数据】',
  '- 送达率：９９.１% ，合格率：%',
  '- 事故数AB级0次，CD级0次（复盘中）',
  '## 【O1 城配】',
  '### A. 调度【',
  '## B. 温控',
  '### C. 数仓',
  '- 回单，总计12个，完成4个（（进度90%的1个，进度50%的2个），未启动7个',
  '    - 完成占比60%（20/52），预计4月上线',
  '- 回单，进度60%，预计下周上线',
  '- 3/16 7：05 客诉发现，早上6点收到反馈',
  '- 3/12 14:41-14:30 【P1】告警',
  '处置：重启',
  '# 下周工作及目标',
  '1. 回单上线',
  '2) 见[看板](https://a..b',
  '![](https://www.notion.so../a.png)',
  '| 仓 | 单 |\n| --- | --- |\n| 东 | 1 |\n| 西 | 2 |\n| 合计 | 4 |',
)
const report = fc
  .array(fc.oneof({ weight: 8, arbitrary: line }, anyMarkdown), { maxLength: 20 })
  .map((lines) => lines.join('\n'))

test('whatever stands in reports, findings name places in them, and a fix changes nothing else', () => {
  fc.assert(
    fc.property(report, fc.array(report, { maxLength: 3 }), (text, before) => {
      const reading = readReading(text)
      const earlier = before.map((one, at) => readReading(one.replace('2024-03-15', `2024-03-0${8 - at}`)))
      const { document } = reading
      const blocks = new Set([...walk(document.blocks)].map(({ block }) => block))
      for (const { block, from, to, line: at, fix } of findSlips({ reading, earlier, decisions: [] })) {
        expect(blocks.has(block)).toBe(true)
        expect(0 <= from && from <= to && to <= blockText(block).text.length).toBe(true)
        expect(at).toBeGreaterThanOrEqual(block.line)
        if (fix === null) continue
        const fixed = fixDocument(document, fix)
        expect(printDocument(fixed)).not.toBe(printDocument(document))
        const touched = new Set([fix.level?.block, ...fix.edits.map((edit) => edit.block)])
        const changed = [...walk(document.blocks)].filter((_one, place) => {
          const other = [...walk(fixed.blocks)][place]?.block
          return (
            other === undefined ||
            blockText(other).text !== blockText([...walk(document.blocks)][place]?.block ?? other).text
          )
        })
        for (const one of changed) expect(touched.has(one.block)).toBe(true)
      }
    }),
    { numRuns: 400 },
  )
})
