import { describe, expect, test } from 'vitest'
import { type Block, type Document, walk } from '../../../shared/notion/document.ts'
import { printDocument } from '../../../shared/notion/printDocument.ts'
import { readDocument } from '../../../shared/notion/readDocument.ts'
import { sections } from './cases/index.ts'
import type { Case } from './cases/make.ts'

describe.each(Object.entries(sections))('%s', (_section, cases) => {
  test.each(cases.map((one) => [one.name, one] as const))('%s', (_name, one) => same(one))
})

/** Reading the text gives the tree; the tree, which has no source, prints the text; and what was read prints it too. */
function same({ text, blocks, dialect = text, lines, document }: Case): void {
  const read = readDocument(text)
  expect(read.blocks.map(withoutSource)).toEqual(blocks)
  expect(printDocument(read)).toBe(text)

  const made: Document = { lineEnd: read.lineEnd, finalNewline: read.finalNewline, leading: [], blocks }
  expect(printDocument(made)).toBe(dialect)
  expect(printDocument(read, { canonical: true })).toBe(dialect)
  expect(readDocument(dialect).blocks.map(withoutSource)).toEqual(blocks)

  const { lineEnd, finalNewline, leading } = read
  expect({ lineEnd, finalNewline, leading }).toEqual({ lineEnd: '\n', finalNewline: false, leading: [], ...document })
  if (lines !== undefined) expect([...walk(read.blocks)].map(({ block }) => block.line)).toEqual(lines)
}

function withoutSource(block: Block): Block {
  const { source, ...own } = block
  const made = { ...own, line: 0 }
  return 'children' in made ? { ...made, children: made.children.map(withoutSource) } : made
}
