import {
  type Attrs,
  type Node as EditorNode,
  Fragment,
  type NodeRange,
  type ResolvedPos,
  Slice,
} from '@tiptap/pm/model'
import { liftListItem, sinkListItem } from '@tiptap/pm/schema-list'
import { type Command, type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { ReplaceAroundStep } from '@tiptap/pm/transform'
import { isItemNode, isListNode, itemDepth, type ListName, ownItemDepth } from './items.ts'

/** Moves the selected items one level in: below the item before them, also where that is of another list. */
export const sinkItems: Command = (state, dispatch) => {
  const range = itemRange(state)
  if (range === null) return false
  const type = range.parent.child(range.startIndex).type
  return sinkListItem(type)(state, dispatch) || sinkIntoListBefore(state, range, dispatch)
}

/** Moves the selected items one level out. An item of a kind that the outer list doesn't hold keeps its kind. */
export const liftItems: Command = (state, dispatch) => {
  const range = itemRange(state)
  if (range === null) return false
  const type = range.parent.child(range.startIndex).type
  const outer = range.depth > 1 ? range.$from.node(range.depth - 1) : null
  if (outer === null || !isItemNode(outer) || outer.type === type) return liftListItem(type)(state, dispatch)
  return liftAsOwnList(state, range, dispatch)
}

/** With the cursor at the very beginning of an item: one level out, from the outermost level to a plain paragraph. */
export const liftAtStart: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  if (!empty || $from.parentOffset > 0 || ownItemDepth($from) === 0) return false
  return liftItems(state, dispatch)
}

/** Makes the item whose own text holds the position one of another list. */
export function convertItem(tr: Transaction, $pos: ResolvedPos, listName: ListName, attributes: Attrs = {}): boolean {
  const depth = ownItemDepth($pos)
  if (depth === 0) return false
  const { schema } = $pos.doc.type
  const list = $pos.node(depth - 1)
  const [index, item] = [$pos.index(depth - 1), $pos.node(depth)]
  const from = $pos.before(depth)
  // The item gets a list of its own; what stood behind it counts from the beginning, as the text would.
  let start = from
  if (index > 0) {
    tr.split(from, 1)
    start = from + 2
  }
  if (index < list.childCount - 1)
    tr.split(start + item.nodeSize, 1, [{ type: list.type, attrs: firstAttributes(list) }])
  const listType = schema.nodes[listName]
  const itemType = schema.nodes[listName === 'taskList' ? 'taskItem' : 'listItem']
  if (listType === undefined || itemType === undefined) return false
  const { source } = item.attrs
  const itemAttributes = listName === 'taskList' ? { source, checked: attributes.checked === true } : { source }
  const wrap = listType.create(listName === 'orderedList' ? attributes : null, itemType.create(itemAttributes))
  const end = start + item.nodeSize
  tr.step(new ReplaceAroundStep(start - 1, end + 1, start + 1, end - 1, new Slice(Fragment.from(wrap), 0, 0), 2, true))
  return true
}

/** The attributes of a list that begins anew behind something else. */
function firstAttributes(list: EditorNode): Attrs {
  return list.type.name === 'orderedList' ? { ...list.attrs, start: 1 } : list.attrs
}

/** The selected items of one list. */
function itemRange({ selection }: EditorState): NodeRange | null {
  const { $from, $to } = selection
  if (itemDepth($from) === 0) return null
  return $from.blockRange($to, (node) => isListNode(node))
}

function sinkIntoListBefore(state: EditorState, range: NodeRange, dispatch: Parameters<Command>[1]): boolean {
  if (range.startIndex > 0) return false
  const $list = state.doc.resolve(range.$from.before(range.depth))
  const before = $list.nodeBefore
  if (before === null || !isListNode(before) || before.lastChild === null) return false
  if (dispatch === undefined) return true
  const { tr } = state
  const list = range.parent
  const moved = list.type.create(list.attrs, list.content.cut(range.start - $list.pos - 1, range.end - $list.pos - 1))
  const rest = list.content.cut(range.end - $list.pos - 1)
  const listEnd = $list.pos + list.nodeSize
  const offset = state.selection.anchor - range.start
  const headOffset = state.selection.head - range.start
  if (rest.size > 0) tr.replaceWith($list.pos, listEnd, list.type.create(firstAttributes(list), rest))
  else tr.delete($list.pos, listEnd)
  // Two closing tokens back: behind the last child of the last item.
  const at = $list.pos - 2
  tr.insert(at, moved)
  selectText(tr, at + 1 + offset, at + 1 + headOffset)
  dispatch(tr.scrollIntoView())
  return true
}

/** Out of an item of another kind: the items stand behind it in a list of their own, with what followed them inside. */
function liftAsOwnList(state: EditorState, range: NodeRange, dispatch: Parameters<Command>[1]): boolean {
  if (dispatch === undefined) return true
  const { tr } = state
  const list = range.parent
  const listStart = range.$from.before(range.depth)
  const outerItem = range.$from.node(range.depth - 1)
  const outerEnd = range.$from.after(range.depth - 1)
  const last = list.child(range.endIndex - 1)
  // What follows in the inner list, and behind it in the outer item, becomes part of the last of the lifted items.
  const following = list.content.cut(range.end - listStart - 1)
  const listIndex = range.$from.index(range.depth - 1)
  const behind = outerItem.children.slice(listIndex + 1)
  const inside = following.size > 0 ? [list.type.create(firstAttributes(list), following), ...behind] : behind
  const items = list.content
    .cut(range.start - listStart - 1, range.end - listStart - 1)
    .replaceChild(range.endIndex - range.startIndex - 1, last.copy(last.content.append(Fragment.from(inside))))
  const lifted = list.type.create(firstAttributes(list), items)
  const offsets = [state.selection.anchor - range.start, state.selection.head - range.start] as const
  const keep = range.start > listStart + 1 ? range.start : listStart
  // The outer list is split behind the outer item, and the lifted list stands between.
  const outerList = range.$from.node(range.depth - 2)
  const isLast = range.$from.index(range.depth - 2) === outerList.childCount - 1
  if (!isLast) tr.split(outerEnd, 1, [{ type: outerList.type, attrs: firstAttributes(outerList) }])
  const at = outerEnd + 1
  tr.insert(at, lifted)
  tr.delete(keep, outerEnd - 1)
  const moved = tr.mapping.slice(isLast ? 1 : 2).map(at, -1)
  selectText(tr, moved + 1 + offsets[0], moved + 1 + offsets[1])
  dispatch(tr.scrollIntoView())
  return true
}

function selectText(tr: Transaction, anchor: number, head: number): void {
  tr.setSelection(TextSelection.between(tr.doc.resolve(anchor), tr.doc.resolve(head)))
}
