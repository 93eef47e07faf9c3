import type { JSONContent } from '@tiptap/core'
import { type Block, type Inline, type InlineContent, type Item, isItem } from '../../../../shared/notion/document.ts'

/** The same text in the nodes that StarterKit has: a to-do is a bullet there, a table's row a paragraph. */
export function bareDocument(blocks: readonly Block[]): JSONContent {
  return { type: 'doc', content: bareNodes(blocks) }
}

const lists = { bulletItem: 'bulletList', toDoItem: 'bulletList', numberItem: 'orderedList' } as const

function bareNodes(blocks: readonly Block[]): JSONContent[] {
  const nodes: JSONContent[] = []
  let last: Block | undefined
  for (const block of blocks) {
    if (!isItem(block)) nodes.push(...bareBlock(block))
    else if (last?.type === block.type) nodes.at(-1)?.content?.push(bareItem(block))
    else {
      const start = block.type === 'numberItem' ? { attrs: { start: block.number } } : {}
      nodes.push({ type: lists[block.type], ...start, content: [bareItem(block)] })
    }
    last = block
  }
  return nodes
}

function bareItem({ content, children }: Item): JSONContent {
  return { type: 'listItem', content: [paragraph(content), ...bareNodes(children)] }
}

function bareBlock(block: Exclude<Block, Item>): readonly JSONContent[] {
  switch (block.type) {
    case 'heading':
      return [{ type: 'heading', attrs: { level: block.level }, content: bareInline(block.content) }]
    case 'paragraph':
      return [paragraph(block.content)]
    case 'quote':
      return [{ type: 'blockquote', content: [paragraph(block.content)] }]
    case 'callout':
      return [{ type: 'blockquote', content: bareNodes(block.children) }]
    case 'code':
      return [{ type: 'codeBlock', attrs: { language: block.language }, content: bareText(block.text) }]
    case 'table':
      return block.rows.map((cells) => paragraph(cells.flat()))
    case 'divider':
      return [{ type: 'horizontalRule' }]
    case 'properties':
      return block.entries.map(({ name, value }) => paragraph([{ type: 'text', text: `${name}: ${value}`, marks: [] }]))
    case 'equation':
      return [{ type: 'codeBlock', content: bareText(block.tex) }]
    case 'image':
      return [{ type: 'paragraph', content: bareText(block.alt) }]
    case 'verbatim':
      return [{ type: 'codeBlock', content: bareText(block.text) }]
  }
}

function paragraph(content: InlineContent): JSONContent {
  return { type: 'paragraph', content: bareInline(content) }
}

function bareInline(content: InlineContent): JSONContent[] {
  return content.flatMap((inline): JSONContent[] => {
    if (inline.type === 'softBreak') return [{ type: 'hardBreak' }]
    const marks = inline.marks.map((mark) =>
      mark.type === 'link' ? { type: 'link', attrs: { href: mark.href } } : { type: mark.type },
    )
    return bareText(textOf(inline)).map((text): JSONContent => ({ ...text, marks }))
  })
}

function textOf(inline: Exclude<Inline, { type: 'softBreak' }>): string {
  return inline.type === 'equation' ? inline.tex : inline.type === 'image' ? inline.alt : inline.text
}

function bareText(text: string): { type: string; text: string }[] {
  return text === '' ? [] : [{ type: 'text', text }]
}
