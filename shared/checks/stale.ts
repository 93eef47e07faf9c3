import { saysNone } from '../blocks/incident/incidentWords.ts'
import { type Block, walk } from '../notion/document.ts'
import { blockText } from '../report/blockText.ts'
import { perBlock } from '../report/perBlock.ts'
import type { Reading } from '../report/reading.ts'
import type { Check } from './check.ts'
import { incidentsOf } from './incidentsOf.ts'
import { unbrokenWeeks } from './weeksBefore.ts'
import { workLines } from './workLines.ts'

/** From so many reports in a row on, this one counted, the same words are worth a question. */
const staleWeeks = 3

/**
 * A line that tells how things stand and has stood there unchanged for weeks. Not told: headings, figures, leads
 * (`本周主要进展：`), names of items, and what is done and kept.
 */
export const stale: Check<'stale'> = {
  name: 'stale',
  title: 'checkName.stale',
  tints: true,
  *find(checked) {
    const weeks = unbrokenWeeks(checked)
    if (weeks.length < staleWeeks - 1) return
    for (const block of linesOf(checked.reading)) {
      const line = wordsOf(block)
      let same = 0
      while (same < weeks.length && linesIn(weeks[same] as Reading).has(line)) same++
      if (same + 1 < staleWeeks) continue
      const { text } = blockText(block)
      yield {
        block,
        from: 0,
        to: text.length,
        message: { key: 'finding.stale', values: { weeks: same + 1 } },
        fix: null,
      }
    }
  },
}

function* linesOf(reading: Reading): Generator<Block> {
  for (const block of workLines(reading)) if (tellsState(block)) yield block
  for (const { block } of incidentsOf(reading)) yield block
  for (const { meaning, blocks } of reading.sections) {
    if (meaning !== 'reflection') continue
    for (const { block } of walk(blocks)) if (wordsOf(block).length >= 15) yield block
  }
}

const goesOn =
  /[\u4e00-\u9fffA-Z]中(?=$|[\s,。;、)]|预计|计划|待)|正在|进行|进展|推进|当前|目前|本周|过半|剩余|阶段|持续|跟进|正常|启动|沟通确认|已安排|卡点|[有在]\S{0,4}风险|暂停|搁置|预计|计划\S{0,6}\d|争取|(?<!\d)(?:\d|[1-9]\d)(?:\.\d+)?%/
const waits = /(?:^|[\s,。;、(])待[\u4e00-\u9fff]/
const done = /已(?:全部|正式|全量)?(?:完成|上线|投产|下线|闭环|解决|达标|交付|发布|结项)|完毕|100%/
const notAll = /中(?=$|[\s,。;、)])|预计|计划|推进/

const tellsState = perBlock((block): boolean => {
  const plain = blockText(block).plain.trim()
  if (wordsOf(block).length < 6 || plain.endsWith(':') || saysNone(plain)) return false
  if (!goesOn.test(plain) && !waits.test(plain)) return false
  return !done.test(plain) || notAll.test(plain) || waits.test(plain)
})

const wordsOf = perBlock((block): string => blockText(block).text.normalize('NFKC').replace(/\s+/g, ''))

const linesKnown = new WeakMap<Reading, ReadonlySet<string>>()

function linesIn(reading: Reading): ReadonlySet<string> {
  let lines = linesKnown.get(reading)
  if (lines === undefined) {
    lines = new Set([...walk(reading.document.blocks)].map(({ block }) => wordsOf(block)))
    linesKnown.set(reading, lines)
  }
  return lines
}
