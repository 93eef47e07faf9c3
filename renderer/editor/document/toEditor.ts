import type { Node as EditorNode, Schema } from '@tiptap/pm/model'
import { type Block, type Document, type InlineContent, type Item, isItem } from '../../../shared/notion/document.ts'
import { documentSchema } from './extensions.ts'
import { toInlineNodes } from './inlineNodes.ts'
import { headLength } from './pageHead.ts'

/**
 * The editor’s document for a block tree.
 * Lossless: `fromEditor` gives the same tree back, sources included. A page without a body gets a place for the cursor.
 */
export function toEditor(document: Document, schema: Schema = documentSchema): EditorNode {
  const { lineEnd, finalNewline, leading } = document
  const nodes = toNodes(document.blocks, schema)
  const content = headLength(nodes) < nodes.length ? nodes : [...nodes, schema.node('paragraph')]
  return schema.node('doc', { lineEnd, finalNewline, leading }, content)
}

/** Blocks as nodes; neighbouring items of one type make a list. */
export function toNodes(blocks: readonly Block[], schema: Schema): readonly EditorNode[] {
  const nodes: EditorNode[] = []
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at] as Block
    if (isItem(block)) {
      const run: Item[] = []
      for (let next = blocks[at]; next?.type === block.type; next = blocks[++at]) run.push(next as Item)
      nodes.push(toList(run, schema))
    } else {
      nodes.push(toNode(block, schema))
      at++
    }
  }
  return nodes
}

const LISTS = { bulletItem: 'bulletList', numberItem: 'orderedList', toDoItem: 'taskList' } as const

function toList(run: readonly Item[], schema: Schema): EditorNode {
  const first = run[0] as Item
  const numbers = run.map((item) => (item.type === 'numberItem' ? item.number : 0))
  const start = numbers[0] as number
  const countsUp = numbers.every((number, index) => number === start + index)
  const items = run.map((item, index) => {
    const content = [toParagraph(item.content, schema), ...toNodes(item.children, schema)]
    const source = item.source ?? null
    if (item.type === 'toDoItem') return schema.node('taskItem', { checked: item.checked, source }, content)
    const number = item.type === 'numberItem' && !countsUp ? (numbers[index] as number) : null
    return schema.node('listItem', { source, number }, content)
  })
  return schema.node(LISTS[first.type], first.type === 'numberItem' ? { start } : null, items)
}

function toParagraph(
  content: InlineContent,
  schema: Schema,
  attributes: { source?: unknown } | null = null,
): EditorNode {
  return schema.node('paragraph', attributes, toInlineNodes(content, schema))
}

function toNode(block: Exclude<Block, Item>, schema: Schema): EditorNode {
  const source = block.source ?? null
  switch (block.type) {
    case 'paragraph':
      return toParagraph(block.content, schema, { source })
    case 'heading':
      return schema.node('heading', { level: block.level, source }, toInlineNodes(block.content, schema))
    case 'quote':
      return schema.node('blockquote', { source }, [toParagraph(block.content, schema)])
    case 'callout': {
      const inside = toNodes(block.children, schema)
      const { icon, layout } = block
      return schema.node('callout', { icon, layout, source }, inside.length > 0 ? inside : [schema.node('paragraph')])
    }
    case 'code':
      return schema.node(
        'codeBlock',
        { language: block.language, source },
        block.text === '' ? [] : [schema.text(block.text)],
      )
    case 'table': {
      const rows = block.rows.map((row, index) => {
        const cell = index === 0 ? 'tableHeader' : 'tableCell'
        return schema.node(
          'tableRow',
          null,
          row.map((content) => schema.node(cell, null, [toParagraph(content, schema)])),
        )
      })
      return schema.node('table', { source }, rows)
    }
    case 'equation':
      return schema.node('equation', { tex: block.tex, source })
    case 'image':
      return schema.node('image', { alt: block.alt, src: block.src, source })
    case 'divider':
      return schema.node('horizontalRule', { source })
    case 'properties':
      return schema.node('properties', { entries: block.entries, source })
    case 'verbatim':
      return schema.node('verbatim', { text: block.text, source })
  }
}
