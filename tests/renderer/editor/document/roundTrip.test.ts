import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromEditor, placesOf } from '../../../../renderer/editor/document/fromEditor.ts'
import { toEditor } from '../../../../renderer/editor/document/toEditor.ts'
import type { Block, Document } from '../../../../shared/notion/document.ts'
import { printDocument } from '../../../../shared/notion/printDocument.ts'
import { readDocument } from '../../../../shared/notion/readDocument.ts'
import { anyBlocks, isEmptyPage } from '../../../shared/notion/anyBlocks.ts'
import { anyMarkdown } from '../../../shared/notion/anyMarkdown.ts'

const throughEditor = (document: Document): Document => {
  const doc = toEditor(document)
  doc.check()
  return fromEditor(doc)
}

const isTitle = (block: Block | undefined): boolean => block?.type === 'heading' && block.level === 1

describe('the editor’s document', () => {
  test('gives any text back, from the source and by the dialect alone', () => {
    fc.assert(
      fc.property(anyMarkdown, (text) => {
        const document = readDocument(text)
        const through = throughEditor(document)
        expect(printDocument(through)).toBe(text)
        expect(printDocument(through, { canonical: true })).toBe(printDocument(document, { canonical: true }))
      }),
      { numRuns: 3000 },
    )
  })

  test('prints any tree as the tree itself prints', () => {
    fc.assert(
      fc.property(anyBlocks(), (blocks) => {
        // Below a title, a lone empty paragraph is the cursor's place in a page without a body.
        fc.pre(!(blocks.length === 2 && isTitle(blocks[0]) && isEmptyPage(blocks.slice(1))))
        const document: Document = { blocks, lineEnd: '\n', finalNewline: false, leading: [] }
        expect(printDocument(throughEditor(document))).toBe(printDocument(document))
      }),
      { numRuns: 2000 },
    )
  })

  test('knows where each block stands', () => {
    fc.assert(
      fc.property(anyMarkdown, (text) => {
        const doc = toEditor(readDocument(text))
        for (const { node, pos } of placesOf(doc)) expect(doc.nodeAt(pos)).toBe(node)
      }),
    )
  })
})
