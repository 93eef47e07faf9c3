import type { Node as EditorNode, ResolvedPos } from '@tiptap/pm/model'
import { type Command, TextSelection, type Transaction } from '@tiptap/pm/state'
import { unwrap } from './itemCommands.ts'
import { isItemNode, isListNode } from './items.ts'

/** Backspace at the beginning of a heading or of code makes a paragraph of it, which a second one joins. */
export const plainAtStart: Command = ({ selection: { $from, empty }, schema, tr }, dispatch) => {
  const { paragraph } = schema.nodes
  const { type } = $from.parent
  if (!empty || $from.parentOffset > 0 || paragraph === undefined) return false
  if (type.name !== 'heading' && type.name !== 'codeBlock') return false
  dispatch?.(tr.setBlockType($from.pos, $from.pos, paragraph).scrollIntoView())
  return true
}

/**
 * Delete at the end of a text joins it with the text of the line below, whatever item or level that is of. Between two
 * items beside each other, where the second brings what is below it along, and before anything that is no line of text,
 * ProseMirror's own command does.
 */
export const joinTextBelow: Command = ({ doc, selection: { $from, empty }, tr }, dispatch) => {
  const { parent } = $from
  if (!empty || !parent.isTextblock || parent.type.spec.code || $from.parentOffset < parent.content.size) return false
  const below = lineBelow($from)
  if (below === null) return false
  const { pos, isOwn } = below
  if (isOwn) unwrap(tr, doc.resolve(pos + 1))
  const at = tr.mapping.map(pos, -1)
  joinInto(tr, $from.pos, at)
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, $from.pos)).scrollIntoView())
  return true
}

/** Moves the content of the text block at a position to the end of another one before it. */
function joinInto(tr: Transaction, end: number, pos: number): void {
  const block = tr.doc.nodeAt(pos) as EditorNode
  tr.delete(pos, pos + block.nodeSize).insert(end, block.content)
}

/** Where the paragraph or heading of the next line stands, and whether it is an item's own text. */
function lineBelow($from: ResolvedPos): { readonly pos: number; readonly isOwn: boolean } | null {
  let depth = $from.depth
  // Up to where something follows; only out of items, since nothing else may lose its border.
  while ($from.indexAfter(depth - 1) === $from.node(depth - 1).childCount) {
    depth -= 1
    if (depth === 0 || !(isItemNode($from.node(depth)) || isListNode($from.node(depth)))) return null
  }
  const around = $from.node(depth - 1)
  const next = around.child($from.indexAfter(depth - 1))
  const isSibling = isListNode(around)
  if (isSibling && depth === $from.depth - 1) return null
  const pos = $from.after(depth)
  if (isSibling) return { pos: pos + 1, isOwn: true }
  if (isListNode(next)) return { pos: pos + 2, isOwn: true }
  return next.type.name === 'paragraph' || next.type.name === 'heading' ? { pos, isOwn: false } : null
}
