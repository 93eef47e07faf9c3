import type { Quote } from '../document.ts'
import { printEdited } from '../printEdited.ts'
import { printInline } from '../printInline.ts'
import { readInline } from '../readInline.ts'
import type { BlockSyntax } from './blockSyntax.ts'

function textOf(source: readonly string[]): string {
  const inner = source.map((line) => line.replace(/^> ?/, ''))
  if (inner.length > 1 && inner[inner.length - 1] === '') inner.pop()
  return inner.join('\n')
}

const lines = (text: string): readonly string[] => [...text.split('\n').map((line) => `> ${line}`), '> ']

/** `> text`, then `> `. What stands behind the mark is text, also where it looks like a list or another quote. */
export const quote: BlockSyntax<Quote> = {
  type: 'quote',
  begins: ['quote'],
  read(first, { peek }) {
    const own = [first]
    for (let next = peek(1); next?.startsWith('>'); next = peek(own.length)) own.push(next)
    return { block: { type: 'quote', line: 0, content: readInline(textOf(own)) }, length: own.length }
  },
  print: (block) => lines(printInline(block.content)),
  printEdited(block, source) {
    const printed = lines(printEdited(block.content, textOf(source)))
    // A quote that came without the closing `> ` keeps to that, unless its own last line would be taken for one.
    const isClosed = source.length === 0 || /^> ?$/.test(source[source.length - 1] ?? '')
    return isClosed || printed[printed.length - 2] === '> ' ? printed : printed.slice(0, -1)
  },
}
