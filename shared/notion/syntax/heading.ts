import type { Heading } from '../document.ts'
import { HEADING } from '../lineStart.ts'
import { printEdited } from '../printEdited.ts'
import { printInline } from '../printInline.ts'
import { readInline } from '../readInline.ts'
import type { BlockSyntax } from './blockSyntax.ts'

/** `# ` to `### `; always one line. */
export const heading: BlockSyntax<Heading> = {
  type: 'heading',
  begins: ['heading'],
  read(first) {
    const level = first.indexOf(' ') as 1 | 2 | 3
    return { block: { type: 'heading', line: 0, level, content: readInline(first.slice(level + 1), 'br') }, length: 1 }
  },
  print: (block) => [`${'#'.repeat(block.level)} ${printInline(block.content, 'br')}`],
  printEdited: (block, source) => [
    `${'#'.repeat(block.level)} ${printEdited(block.content, HEADING.exec(source[0] ?? '')?.[2] ?? '', 'br')}`,
  ],
}
