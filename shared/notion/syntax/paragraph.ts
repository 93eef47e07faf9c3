import type { Paragraph } from '../document.ts'
import { guardLine } from '../lineStart.ts'
import { readInline } from '../readInline.ts'
import type { BlockSyntax } from './blockSyntax.ts'
import { textLines } from './textLines.ts'

/** Text; its further lines are soft breaks. An empty one prints as an empty line. */
export const paragraph: BlockSyntax<Paragraph> = {
  type: 'paragraph',
  begins: [],
  read: (first) => ({ block: { type: 'paragraph', line: 0, content: readInline(first) }, length: 1 }),
  print: (block) => (block.content.length === 0 ? [''] : textLines(block.content, null, guardLine)),
  printEdited: (block, source) =>
    block.content.length === 0 ? [''] : textLines(block.content, source.join('\n'), guardLine),
}
