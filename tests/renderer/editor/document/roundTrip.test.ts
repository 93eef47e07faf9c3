import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromEditor, placesOf } from '../../../../renderer/editor/document/fromEditor.ts'
import { toEditor } from '../../../../renderer/editor/document/toEditor.ts'
import type { Document } from '../../../../shared/notion/document.ts'
import { printDocument } from '../../../../shared/notion/printDocument.ts'
import { readDocument } from '../../../../shared/notion/readDocument.ts'
import { anyBlocks } from '../../../shared/notion/anyBlocks.ts'
import { anyMarkdown } from '../../../shared/notion/anyMarkdown.ts'

const throughEditor = (document: Document): Document => {
  const doc = toEditor(document)
  doc.check()
  return fromEditor(doc)
}

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
