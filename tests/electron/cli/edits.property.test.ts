import { EditorState, type Transaction } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { appendText } from '../../../electron/cli/appendText.ts'
import { fromEditor, type Place, placesOf } from '../../../renderer/editor/document/fromEditor.ts'
import { toEditor } from '../../../renderer/editor/document/toEditor.ts'
import { type Block, childrenOf, contentOf, walk } from '../../../shared/notion/document.ts'
import { looksSame } from '../../../shared/notion/inline/visible.ts'
import { printDocument } from '../../../shared/notion/printDocument.ts'
import { readDocument } from '../../../shared/notion/readDocument.ts'
import { anyBlocks } from '../../shared/notion/anyBlocks.ts'
import { anyMarkdown } from '../../shared/notion/anyMarkdown.ts'

/** What is typed: text, and text that means something behind some of what can stand before it. */
const typed = fc.constantFrom(
  '改',
  'a',
  '1',
  ' ',
  '    ',
  '：',
  '*',
  '**',
  '_',
  '~~',
  '`',
  '```',
  '$',
  '$5',
  '\\',
  '|',
  '[',
  ']',
  '](b)',
  '<',
  '<br>',
  '</aside>',
  '- ',
  '1. ',
  '# ',
  '> ',
  '---',
  'a: b',
)

/**
 * Left out: a `\r` inside a line, which ends a line of another system and can't stay at the end of text; a backtick in
 * the name of an image, which a later one would pair with.
 */
const text = fc
  .oneof(
    anyMarkdown,
    anyBlocks(2).map((blocks) => printDocument({ blocks, lineEnd: '\n', finalNewline: false, leading: [] })),
  )
  .filter((made) => !/\r(?!\n)/.test(made) && !/!\[[^\]]*`/.test(made))

describe('one edit of any block of any text', () => {
  test('at its end: only its lines change, it is read back as it was made, and undone it gives the bytes back', () => {
    fc.assert(
      fc.property(text, typed, (source, appended) => {
        expectEachEdit(source, (transaction, place) => appendText(transaction, place, appended))
      }),
      { numRuns: 2000 },
    )
  })

  test('anywhere in its text, typed or deleted', () => {
    const share = fc.double({ min: 0, max: 0.999, noNaN: true })
    fc.assert(
      fc.property(text, fc.option(typed), share, (source, inserted, where) => {
        expectEachEdit(source, (transaction, { textPos }) => {
          if (textPos === null) return false
          const { size } = transaction.doc.resolve(textPos).parent.content
          const at = textPos + Math.floor(where * (size + 1))
          if (inserted !== null) transaction.insertText(inserted, at)
          // What becomes empty is a blank line, and has other gaps beside it.
          else if (size > 1 && at < textPos + size) transaction.delete(at, at + 1)
          else return false
          return true
        })
      }),
      { numRuns: 1000 },
    )
  })
})

/** Makes the edit in each block by itself, where `edit` does not return false. */
function expectEachEdit(source: string, edit: (transaction: Transaction, place: Place) => boolean): void {
  const tree = readDocument(source)
  const blocks = [...walk(tree.blocks)].map(({ block }) => block)
  const state = EditorState.create({ doc: toEditor(tree) })
  const places = placesOf(state.doc)
  expect(places.map(({ block }) => block.type)).toEqual(blocks.map(({ type }) => type))
  for (const [index, place] of places.entries()) {
    const transaction = state.tr
    if (!edit(transaction, place)) continue
    const edited = state.apply(transaction)
    const document = fromEditor(edited.doc)
    const printed = printDocument(document)
    expectOthersUnchanged(source, printed, blocks[index] as Block)
    if (isText(place.block)) expectSame(readDocument(printed).blocks, document.blocks, printed)

    const undo = edited.tr
    for (let step = transaction.steps.length - 1; step >= 0; step--) {
      const done = transaction.steps[step] as Transaction['steps'][number]
      undo.step(done.invert(transaction.docs[step] as Transaction['doc']))
    }
    expect(printDocument(fromEditor(edited.apply(undo).doc))).toBe(source)
  }
}

/** What has no text of its own in the editor is changed as a whole, and may become something else by it. */
function isText({ type }: Block): boolean {
  return type !== 'verbatim' && type !== 'image' && type !== 'equation' && type !== 'properties'
}

function expectOthersUnchanged(source: string, printed: string, block: Block): void {
  const before = source.split('\n')
  const after = printed.split('\n')
  const from = block.line - 1
  const below = before.length - from - (block.source?.lines.length ?? 0)
  expect(after.slice(0, from), printed).toEqual(before.slice(0, from))
  expect(after.slice(after.length - below), printed).toEqual(before.slice(before.length - below))
}

function expectSame(actual: readonly Block[], wanted: readonly Block[], text: string): void {
  expect(actual.map(shapeOf), text).toEqual(wanted.map(shapeOf))
  for (const [index, block] of actual.entries()) {
    const other = wanted[index] as Block
    const both = `${JSON.stringify(block)}\n${JSON.stringify(other)}\n${text}`
    expect(looksSame(contentOf(block), contentOf(other)), both).toBe(true)
    if (block.type === 'table' && other.type === 'table')
      for (const [r, row] of block.rows.entries())
        for (const [c, cell] of row.entries()) expect(looksSame(cell, other.rows[r]?.[c] ?? []), both).toBe(true)
    expectSame(childrenOf(block), childrenOf(other), text)
  }
}

/** All of a block but its inline content and its children. */
function shapeOf({ line, source, ...own }: Block): unknown {
  return {
    ...own,
    content: null,
    children: null,
    ...('rows' in own ? { rows: own.rows.map((row) => row.length) } : {}),
  }
}
