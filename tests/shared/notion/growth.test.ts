import { describe, expect, test } from 'vitest'
import { type Block, contentOf, type Document } from '../../../shared/notion/document.ts'
import { printDocument } from '../../../shared/notion/printDocument.ts'
import { readDocument } from '../../../shared/notion/readDocument.ts'
import { timeOfOne } from '../../bench/threadTime.ts'
import { hostileTexts } from './hostileTexts.ts'

/** Four times the text takes four times as long where the time is linear, and sixteen times where it is quadratic. */
const LENGTH = 20_000
const LIMIT = 9
/** Only a text that seems to grow too fast is timed again: a shared machine adds time, and never takes any away. */
const ATTEMPTS = 12
/** Milliseconds. What takes less measures the processor's caches and the clock. */
const SHORTEST = 8
const MEASURABLE = 1

const steps: readonly (readonly [name: string, prepare: (text: string) => () => unknown])[] = [
  ['read', (text) => () => readDocument(text)],
  ['print', (text) => prepared(text, (document) => printDocument(document))],
  ['print by the dialect alone', (text) => prepared(text, (document) => printDocument(document, { canonical: true }))],
  ['print edited', (text) => prepared(edited(text), (document) => printDocument(document))],
]

function prepared(text: string | Document, work: (document: Document) => string): () => unknown {
  const document = typeof text === 'string' ? readDocument(text) : text
  return () => work(document)
}

/** The text's longest block with a character more in the middle of it. */
function edited(text: string): Document {
  const document = readDocument(text)
  const size = (block: Block): number => block.source?.lines.join('').length ?? 0
  const longest = document.blocks.reduce(
    (best, block, at) => (size(block) > size(document.blocks[best] as Block) ? at : best),
    0,
  )
  const blocks = document.blocks.map((block, at) => (at === longest ? withText(block) : block))
  return { ...document, blocks }
}

function withText(block: Block): Block {
  if (!('content' in block)) return block
  const content = contentOf(block)
  const middle = content.length >> 1
  return {
    ...block,
    content: [...content.slice(0, middle), { type: 'text', text: '改*', marks: [] }, ...content.slice(middle)],
  }
}

/** How many times as long `fourTimes` takes as `once`: the best of the attempts. */
function growthOf(once: () => unknown, fourTimes: () => unknown): number {
  let growth = wallTimeOf(fourTimes) / MEASURABLE
  for (let attempt = 0; attempt < ATTEMPTS && growth > LIMIT; attempt++) {
    const less = timeOfOne(once, SHORTEST)
    growth = Math.min(growth, timeOfOne(fourTimes, SHORTEST) / Math.max(less, MEASURABLE))
  }
  return growth
}

function wallTimeOf(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

describe.each(hostileTexts)('%s', (_name, make) => {
  test('come back as they are', () => {
    const text = make(LENGTH)
    expect(printDocument(readDocument(text)) === text).toBe(true)
  })

  test.each(steps)('%s in time that grows with the text', (_step, prepare) => {
    const once = prepare(make(LENGTH))
    const fourTimes = prepare(make(4 * LENGTH))
    expect(growthOf(once, fourTimes)).toBeLessThan(LIMIT)
  })
})

describe('large texts come back as they are', () => {
  const report = '- 6/3 9:12 监控发现**心跳**超时\n原因：`pool` 上限偏小\n    \n    处置：扩容\n    \n'
  test.each([
    ['10 MB of items', report.repeat(Math.ceil(10_000_000 / Buffer.byteLength(report)))],
    ['5 MB on one line', '改'.repeat(2_000_000)],
    ['2 MB on one line of an item, with marks', `- ${'**改**a'.repeat(250_000)}`],
    ['10,000 quote signs on one line', `${'>'.repeat(10_000)}改`],
    ['1,000 levels of indent', Array.from({ length: 1000 }, (_, level) => `${'    '.repeat(level)}- a`).join('\n')],
    [
      '1,000 levels and back',
      [...Array(2000).keys()].map((at) => `${'    '.repeat(at < 1000 ? at : 2000 - at)}- a`).join('\n'),
    ],
    ['10,000 callouts in each other', `${'<aside>\n'.repeat(10_000)}${'</aside>\n'.repeat(10_000)}`],
    ['1,000 marks in each other', `${'*a **b '.repeat(1000)}${' b** a*'.repeat(1000)}`],
  ])('%s', (_name, text) => {
    const document = readDocument(text)
    expect(printDocument(document) === text).toBe(true)
    // By the dialect alone it need not be the same, but it has to come to an end.
    expect(printDocument(document, { canonical: true }).length).toBeGreaterThan(0)
  })
})
