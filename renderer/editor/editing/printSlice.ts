import { type Node as EditorNode, Fragment, type ResolvedPos, type Schema, type Slice } from '@tiptap/pm/model'
import { printDocument } from '../../../shared/notion/printDocument.ts'
import { printInline } from '../../../shared/notion/printInline.ts'
import { fromEditor } from '../document/fromEditor.ts'
import { fromInlineNodes } from '../document/inlineNodes.ts'
import { isListNode } from './items.ts'

/**
 * What is selected as Notion's Markdown: of a part of one block its text, of blocks their lines, of cells their texts.
 * @param slice the selection's content, from the page down
 * @param $from where the selection begins
 */
export function printSlice(slice: Slice, $from: ResolvedPos, schema: Schema): string {
  const { content, openStart } = slice
  if (content.firstChild?.type.spec.tableRole === 'row') return cellTexts(content)
  const only = openStart > 0 ? onlyTextblock(content) : null
  if (only?.type.spec.code) return only.textContent
  if (only !== null) return printInline(fromInlineNodes(only))
  if (content.firstChild?.isInline) return printInline(fromInlineNodes(schema.node('paragraph', null, content)))
  const blocks = openStart > 0 ? wholeBlocks(content, $from, 0) : content
  return printDocument(fromEditor(schema.topNodeType.create(null, blocks)))
}

/** The text block that everything selected stands in; null where there are several. */
function onlyTextblock(content: Fragment): EditorNode | null {
  const first = content.childCount === 1 ? content.firstChild : null
  if (first == null || first.isTextblock) return first
  return onlyTextblock(first.content)
}

/**
 * The blocks along the selection's beginning without the items and callouts whose own beginning is not selected: an item
 * is nothing without its text.
 * @param depth of the node that holds `content`
 */
function wholeBlocks(content: Fragment, $from: ResolvedPos, depth: number): Fragment {
  const first = content.firstChild
  if (first === null || depth >= $from.depth) return content
  const behind = content.cut(first.nodeSize)
  if (first.type.name === 'callout' && behind.size === 0) return wholeBlocks(first.content, $from, depth + 1)
  const item = isListNode(first) ? first.firstChild : null
  if (item === null) return content
  const inside = wholeBlocks(item.content, $from, depth + 2)
  const isWhole = $from.index(depth + 2) === 0
  const items = first.content.cut(item.nodeSize)
  const index = $from.index(depth + 1) + (isWhole ? 0 : 1)
  const attributes =
    first.type.name === 'orderedList' ? { ...first.attrs, start: first.attrs.start + index } : first.attrs
  if (isWhole)
    return Fragment.from(first.type.create(attributes, Fragment.from(item.copy(inside)).append(items))).append(behind)
  return (items.size === 0 ? inside : inside.append(Fragment.from(first.type.create(attributes, items)))).append(behind)
}

function cellTexts(rows: Fragment): string {
  return rows.content.map((row) => row.children.map((cell) => cell.textContent).join('\t')).join('\n')
}
