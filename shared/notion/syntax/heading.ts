import type { Heading } from '../document.ts'
import { HEADING } from '../lineStart.ts'
import { printEdited, printInline } from '../printInline.ts'
import { readInline } from '../readInline.ts'
import type { BlockSyntax } from './blockSyntax.ts'

/** `# ` to `### `; always one line. */
export const heading: BlockSyntax<Heading> = {
  type: 'heading',
  begins: ['heading'],
  read(first) {
    const [, marks = '#', text = ''] = HEADING.exec(first) ?? []
    return { block: { type: 'heading', line: 0, level: marks.length as 1 | 2 | 3, content: readInline(text, 'br') }, length: 1 }
  },
  print: (block) => [`${'#'.repeat(block.level)} ${printInline(block.content, 'br')}`],
  printEdited: (block, source) => [
    `${'#'.repeat(block.level)} ${printEdited(block.content, HEADING.exec(source[0] ?? '')?.[2] ?? '', 'br')}`,
  ],
}
