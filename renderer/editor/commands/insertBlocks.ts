import type { Node as EditorNode } from '@tiptap/pm/model'
import { type Command, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { Block, Item } from '../../../shared/notion/document.ts'
import { toNodes } from '../document/toEditor.ts'
import { isListNode } from '../editing/items.ts'
import { keepSources } from '../editing/splitSources.ts'
import { selectedBlocks } from './blockRange.ts'
import { editSiblings, type Sibling } from './siblings.ts'
import { asSiblings } from './textKind.ts'

/**
 * Puts blocks behind the one that the cursor is in, or in its place where that is an empty line, and the cursor into
 * the first text among them.
 * @param offset of the cursor in that text, as the document counts
 */
export function insertBlocks(blocks: readonly Block[], offset = 0): Command {
  return (state, dispatch) => {
    const range = selectedBlocks(state.selection)
    const last = range?.blocks.at(-1)
    if (range === null || last === undefined) return false
    if (dispatch === undefined) return true
    const tr = keepSources(state.tr)
    const made = toNodes(blocks, state.schema).flatMap(asSiblings)
    const empty = range.blocks.length === 1 && isEmptyLine(last) ? 1 : 0
    const end = range.index + range.blocks.length
    editSiblings(tr, range.inside, (all) => [...all.slice(0, end - empty), ...made, ...all.slice(end)])
    selectIn(tr, made, offset)
    dispatch(tr.scrollIntoView())
    return true
  }
}

/** An item with this text, of the kind of the items that it is put among, and the cursor before the text. */
export function insertItem(text: string, otherwise: ItemType): Command {
  return (state, dispatch) => {
    const list = selectedBlocks(state.selection)?.blocks.at(-1)?.list
    const type = TYPE_OF[list?.type.name ?? ''] ?? otherwise
    const content = text === '' ? [] : [{ type: 'text', text, marks: [] } as const]
    const base = { line: 0, content, children: [] }
    const item: Item =
      type === 'numberItem'
        ? { type, number: 1, ...base }
        : type === 'toDoItem'
          ? { type, checked: false, ...base }
          : { type, ...base }
    return insertBlocks([item])(state, dispatch)
  }
}

type ItemType = Item['type']
const TYPE_OF: Readonly<Record<string, ItemType>> = {
  bulletList: 'bulletItem',
  orderedList: 'numberItem',
  taskList: 'toDoItem',
}

/** A paragraph or an item without text and anything below it. */
function isEmptyLine({ node }: Sibling): boolean {
  const text = node.type.name === 'paragraph' ? node : node.firstChild
  const alone = node.type.name === 'paragraph' || node.childCount === 1
  return alone && (text === null || (text.isTextblock && text.content.size === 0)) && !isListNode(node)
}

function selectIn(tr: Transaction, made: readonly Sibling[], offset: number): void {
  let first: number | null = null
  tr.doc.descendants((node, pos) => {
    if (first === null && node === made[0]?.node) first = pos
    return first === null && !node.isTextblock
  })
  if (first === null) return
  const node = tr.doc.nodeAt(first) as EditorNode
  const near = Selection.findFrom(tr.doc.resolve(first + (node.isLeaf ? node.nodeSize : 1)), 1)
  if (near === null) return
  const text = near instanceof TextSelection ? near.$from.parent : null
  const at = near.from + Math.min(offset, text?.content.size ?? 0)
  tr.setSelection(text === null ? near : TextSelection.create(tr.doc, at))
}
