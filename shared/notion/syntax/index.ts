import type { Block } from '../document.ts'
import type { LineStart } from '../lineStart.ts'
import type { BlockSyntax } from './blockSyntax.ts'
import { callout } from './callout.ts'
import { code, equation, verbatim } from './fenced.ts'
import { heading } from './heading.ts'
import { bulletItem, numberItem, toDoItem } from './item.ts'
import { divider, image, properties } from './leaf.ts'
import { paragraph } from './paragraph.ts'
import { quote } from './quote.ts'
import { table } from './table.ts'

type Syntaxes = { readonly [T in Block['type']]: BlockSyntax<Extract<Block, { type: T }>> }

const syntaxes: Syntaxes = {
  paragraph,
  heading,
  bulletItem,
  numberItem,
  toDoItem,
  quote,
  callout,
  code,
  table,
  equation,
  image,
  divider,
  properties,
  verbatim,
}

const byStart = new Map<LineStart, BlockSyntax<Block>>()
for (const syntax of Object.values(syntaxes))
  for (const start of syntax.begins) byStart.set(start, syntax as BlockSyntax<Block>)

/** The syntax of a block's type. */
export function syntaxOf<B extends Block>(block: B): BlockSyntax<B> {
  return syntaxes[block.type] as unknown as BlockSyntax<B>
}

/** The syntax of what a line begins; a paragraph's for text. */
export function syntaxOfStart(start: LineStart | null): BlockSyntax<Block> {
  return (start === null ? paragraph : byStart.get(start)) as BlockSyntax<Block>
}
