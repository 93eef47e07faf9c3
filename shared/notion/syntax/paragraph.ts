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
  print: (block, belowItem) => print(block, null, belowItem),
  printEdited: (block, source, belowItem) => print(block, source.join('\n'), belowItem),
}

function print(block: Paragraph, source: string | null, belowItem: boolean): readonly string[] {
  if (block.content.length === 0) return ['']
  const first = (line: string, next: string | undefined): string => guardLine(line, next, belowItem)
  return textLines(block.content, source, { first, belowItem: false })
}
