import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commandsOf } from '../../../../renderer/editor/commands/commands.ts'
import { fromEditor } from '../../../../renderer/editor/document/fromEditor.ts'
import { type Block, childrenOf, contentOf, plainText, walk } from '../../../../shared/notion/document.ts'
import { printDocument } from '../../../../shared/notion/printDocument.ts'
import { readDocument } from '../../../../shared/notion/readDocument.ts'
import { openEditor, type TestEditor } from '../testEditor.ts'

const folder = process.env.REPORTS ?? join(import.meta.dirname, '../../../fixtures/reports')
const files = readdirSync(folder).filter((name) => name.endsWith('.md'))
const commands = commandsOf('turn', 'block').filter(({ name }) => name !== 'blockMenu')

/** A position in the text of each block. */
function textPositions({ doc }: TestEditor): readonly number[] {
  const positions: number[] = []
  doc().descendants((node, pos) => {
    if (node.isTextblock) positions.push(pos + 1)
    return !node.isTextblock
  })
  return positions
}

const shape = (blocks: readonly Block[]): unknown =>
  blocks.map((block) => [
    block.type,
    block.type === 'numberItem' ? block.number : 0,
    plainText(contentOf(block)),
    shape(childrenOf(block)),
  ])

/** Lines that stand alone for themselves, whatever is moved around them. */
const linesOf = (text: string) =>
  new Set(
    [...walk(readDocument(text).blocks)].flatMap(({ block }) => (block.source?.lines ?? []).map((line) => line.trim())),
  )

test.each(files)(
  'each command on each block of %s is read as what it is, and undone gives the bytes',
  { timeout: 120_000 },
  (file) => {
    const text = readFileSync(join(folder, file), 'utf8')
    const it = openEditor(text)
    const before = it.text()
    const lines = linesOf(before)
    let done = 0
    for (const [at, pos] of textPositions(it).entries()) {
      const command = commands[at % commands.length]
      if (command === undefined) continue
      for (const each of [command, commands[(at * 7 + 3) % commands.length] ?? command]) {
        it.selectRange(pos)
        if (each.isEnabled?.(it.editor) === false) continue
        each.run(it.editor)
        it.doc().check()
        const document = fromEditor(it.doc())
        const printed = printDocument(document)
        expect(shape(readDocument(printed).blocks), `${each.name} at ${pos}`).toEqual(shape(document.blocks))
        // Moving and doubling writes no line anew but numbers.
        if (each.group === 'block') {
          const odd = [...linesOf(printed)].filter((line) => !lines.has(line) && !/^\d+\. /.test(line))
          expect(odd, `${each.name} at ${pos}`).toEqual([])
        }
        it.editor.commands.undo()
        expect(it.text(), `${each.name} at ${pos}, undone`).toBe(before)
        done += 1
      }
    }
    expect(done).toBeGreaterThan(0)
  },
)
