import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromEditor } from '../../../renderer/editor/document/fromEditor.ts'
import { type Block, childrenOf, contentOf, walk } from '../../../shared/notion/document.ts'
import { looksSame } from '../../../shared/notion/inline/visible.ts'
import { printDocument } from '../../../shared/notion/printDocument.ts'
import { readDocument } from '../../../shared/notion/readDocument.ts'
import { sameContent } from '../../../shared/notion/sameBlock.ts'
import { anyBlocks } from '../../shared/notion/anyBlocks.ts'
import { anyMarkdown } from '../../shared/notion/anyMarkdown.ts'
import { anyEdit, apply } from './anyEdit.ts'
import { openEditor } from './testEditor.ts'

/** Texts as an exporter writes them, and texts that nobody would write. */
const anyText = fc.oneof(
  {
    weight: 3,
    arbitrary: anyBlocks(2).map((blocks) => printDocument({ blocks, lineEnd: '\n', finalNewline: false, leading: [] })),
  },
  { weight: 1, arbitrary: anyMarkdown },
)

describe('any document made by editing', () => {
  test('is read as what it is, and undoing everything gives the text back', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyEdit, { minLength: 1, maxLength: 14 }), (text, edits) => {
        const it = openEditor(text)
        for (const edit of edits) {
          apply(it, edit)
          it.doc().check()
        }
        const document = fromEditor(it.doc())
        const printed = printDocument(document)
        // What is kept verbatim was read as going on to the end of its container, and takes in what is put behind it.
        const hasVerbatim = [...walk(document.blocks)].some(({ block }) => block.type === 'verbatim')
        if (!hasVerbatim) expectSame(readDocument(printed).blocks, document.blocks, printed)
        it.undoAll()
        expect(it.text()).toBe(text)
      }),
      { numRuns: Number(process.env.RUNS ?? 300) },
    )
  })
})

function expectSame(actual: readonly Block[], wanted: readonly Block[], text: string): void {
  expect(actual.map(shape), text).toEqual(wanted.map(shape))
  for (const [index, block] of actual.entries()) {
    const other = wanted[index] as Block
    const both = `${JSON.stringify(block)}\n${JSON.stringify(other)}\n${text}`
    expect(looksSame(contentOf(block), contentOf(other)), both).toBe(true)
    if (block.type !== 'table') {
      const content = 'content' in block ? ({ ...block, content: contentOf(other) } as Block) : block
      expect(sameContent(content, other), both).toBe(true)
    }
    expectSame(childrenOf(block), childrenOf(other), text)
  }
}

const shape = (block: Block): string =>
  `${block.type}${block.type === 'numberItem' ? block.number : ''}(${childrenOf(block).length})`
