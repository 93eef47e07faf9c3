import { NodeRange, type ResolvedPos } from '@tiptap/pm/model'
import { type Command, Selection, TextSelection } from '@tiptap/pm/state'
import { liftTarget } from '@tiptap/pm/transform'
import { isItemNode, isListNode } from './items.ts'

/** Depth of the item below whose own text a paragraph holds the whole selection; 0 where there is none. */
function nestedIn($from: ResolvedPos, $to: ResolvedPos): number {
  const depth = $from.depth - 1
  const nested = depth > 0 && isItemNode($from.node(depth)) && $from.index(depth) > 0 && $from.sameParent($to)
  return nested && $from.parent.type.name === 'paragraph' ? depth : 0
}

/** Enter in a paragraph below an item's own text: on an empty one at the item's end goes on with a new item. */
export const endNestedText: Command = ({ selection: { $from, $to }, tr }, dispatch) => {
  const depth = nestedIn($from, $to)
  if (depth === 0 || $from.parent.content.size > 0 || $from.indexAfter(depth) < $from.node(depth).childCount)
    return false
  const { type } = $from.node(depth)
  dispatch?.(tr.split($from.before(), 1, [{ type }]).scrollIntoView())
  return true
}

/** Whether Enter splits the paragraph that it is pressed in, and not the item around it. */
export const isInNestedText: Command = ({ selection: { $from, $to } }) => nestedIn($from, $to) > 0

/**
 * Backspace at the beginning of a paragraph below an item's own text: joins it with the line before it, also where that
 * is an item's.
 */
export const joinNestedText: Command = ({ doc, selection: { $from, $to, empty }, tr }, dispatch) => {
  const depth = nestedIn($from, $to)
  if (depth === 0 || !empty || $from.parentOffset > 0) return false
  const before = $from.node(depth).child($from.index(depth) - 1)
  const end = Selection.near(doc.resolve($from.before()), -1).$from
  if (!isListNode(before) || end.parent.type !== $from.parent.type) return false
  tr.delete($from.before(), $from.after()).insert(end.pos, $from.parent.content)
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, end.pos)).scrollIntoView())
  return true
}

/** One level in: below the item that stands before the paragraph. Without one it stays. */
export const sinkNestedText: Command = ({ selection, tr }, dispatch) => {
  const { $from, $to } = selection
  const depth = nestedIn($from, $to)
  if (depth === 0) return false
  const before = $from.node(depth).child($from.index(depth) - 1)
  if (!isListNode(before) || dispatch === undefined) return true
  const from = $from.before()
  // Two closing tokens back: behind the last child of the last item.
  const to = from - 2
  tr.delete(from, $from.after()).insert(to, $from.parent)
  tr.setSelection(TextSelection.create(tr.doc, selection.anchor - 2, selection.head - 2))
  dispatch(tr.scrollIntoView())
  return true
}

/** One level out, with what follows the paragraph inside the item: that would be below it otherwise. */
export const liftNestedText: Command = ({ doc, selection: { $from, $to }, tr }, dispatch) => {
  const depth = nestedIn($from, $to)
  if (depth === 0) return false
  const range = new NodeRange($from, doc.resolve($from.end(depth)), depth)
  const target = liftTarget(range)
  if (target !== null) dispatch?.(tr.lift(range, target).scrollIntoView())
  return true
}
