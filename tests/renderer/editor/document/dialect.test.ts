import { describe, expect, test } from 'vitest'
import { fromEditor } from '../../../../renderer/editor/document/fromEditor.ts'
import { toEditor } from '../../../../renderer/editor/document/toEditor.ts'
import type { Block, Document } from '../../../../shared/notion/document.ts'
import { printDocument } from '../../../../shared/notion/printDocument.ts'
import { readDocument } from '../../../../shared/notion/readDocument.ts'
import { sections } from '../../../shared/notion/cases/index.ts'

describe.each(Object.entries(sections))('through the editor’s document: %s', (_section, cases) => {
  test.each(cases.map((one) => [one.name, one] as const))('%s', (_name, { text, blocks, dialect = text }) => {
    const read = readDocument(text)
    expect(printDocument(through(read))).toBe(text)

    const made = through({ ...read, leading: [], blocks })
    expect(made.blocks.map(withoutSource)).toEqual(blocks)
    expect(printDocument(made)).toBe(dialect)
  })
})

function through(document: Document): Document {
  const doc = toEditor(document)
  doc.check()
  return fromEditor(doc)
}

/** No block is without a source in an editor's document but those that were made there. */
function withoutSource({ source, ...block }: Block): Block {
  return 'children' in block ? { ...block, children: block.children.map(withoutSource) } : block
}
