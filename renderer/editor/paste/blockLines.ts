import type { Block, InlineContent } from '../../../shared/notion/document.ts'

/** The text of blocks as lines of one: what of them can stand in a cell or a quote. */
export function linesOf(blocks: readonly Block[]): InlineContent {
  return joinLines(blocks.flatMap(ownLines))
}

function ownLines(block: Block): readonly InlineContent[] {
  const inside = 'children' in block ? block.children.flatMap(ownLines) : []
  if ('content' in block) return [block.content, ...inside]
  if (block.type === 'code') return block.text.split('\n').map(textRun)
  if (block.type === 'equation') return [[{ type: 'equation', tex: block.tex, marks: [] }]]
  if (block.type === 'image') return [[{ type: 'image', alt: block.alt, src: block.src, marks: [] }]]
  if (block.type === 'table')
    return block.rows.map((cells) => cells.flatMap((cell, at) => (at > 0 ? [...textRun(' '), ...cell] : cell)))
  return inside
}

export function joinLines(lines: readonly InlineContent[]): InlineContent {
  return lines.flatMap((line, at): InlineContent => (at > 0 ? [{ type: 'softBreak', marks: [] }, ...line] : line))
}

/** Text without marks. */
export function textRun(text: string): InlineContent {
  return text === '' ? [] : [{ type: 'text', text, marks: [] }]
}
