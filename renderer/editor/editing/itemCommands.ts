import {
  type Attrs,
  type Node as EditorNode,
  Fragment,
  type NodeRange,
  type ResolvedPos,
  Slice,
} from '@tiptap/pm/model'
import { liftListItem, sinkListItem } from '@tiptap/pm/schema-list'
import { type Command, type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { ReplaceAroundStep } from '@tiptap/pm/transform'
import { isItemNode, isListNode, itemDepth, type ListName, ownItemDepth } from './items.ts'

/** Moves the selected items one level in: below the item before them, also where that is of another list. */
export const sinkItems: Command = (state, dispatch) => {
  const range = itemRange(state)
  if (range === null) return false
  const type = range.parent.child(range.startIndex).type
  return sinkListItem(type)(state, dispatch) || sinkIntoListBefore(state, range, dispatch)
}

/**
 * Moves the selected items one level out; not from the outermost one, where they would stop being items. An item of a
 * kind that the outer list doesn't hold keeps its kind.
 */
export const liftItems: Command = (state, dispatch) => {
  const range = itemRange(state)
  if (range === null) return false
  const type = range.parent.child(range.startIndex).type
  const outer = range.$from.node(range.depth - 1)
  if (!isItemNode(outer)) return false
  const outerList = range.$from.node(range.depth - 2)
  return outerList.type === range.parent.type
    ? liftListItem(type)(state, dispatch)
    : liftAsOwnList(state, range, dispatch)
}

/** Enter in an empty item below another one moves it one level out, with what it is, as in Notion. */
export const liftEmptyItem: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  const depth = ownItemDepth($from)
  const isAlone = depth > 0 && $from.node(depth).childCount === 1 && $from.parent.content.size === 0
  return empty && isAlone && liftItems(state, dispatch)
}

/** Makes the item whose own text holds the position one of another list. */
export function convertItem(tr: Transaction, $pos: ResolvedPos, listName: ListName, attributes: Attrs = {}): boolean {
  const depth = ownItemDepth($pos)
  if (depth === 0) return false
  const { schema } = $pos.doc.type
  const item = $pos.node(depth)
  const listType = schema.nodes[listName]
  const itemType = schema.nodes[listName === 'taskList' ? 'taskItem' : 'listItem']
  if (listType === undefined || itemType === undefined) return false
  const { source } = item.attrs
  const itemAttributes = listName === 'taskList' ? { source, checked: attributes.checked === true } : { source }
  const wrap = listType.create(listName === 'orderedList' ? attributes : null, itemType.create(itemAttributes))
  const { start, end } = giveOwnList(tr, $pos, depth)
  tr.step(new ReplaceAroundStep(start - 1, end + 1, start + 1, end - 1, new Slice(Fragment.from(wrap), 0, 0), 2, true))
  return true
}

/** With the cursor at the very beginning of an item: makes it a paragraph where it stands. */
export const unwrapAtStart: Command = ({ selection: { $from, empty }, tr }, dispatch) => {
  if (!empty || $from.parentOffset > 0 || !unwrap(tr, $from)) return false
  dispatch?.(tr.scrollIntoView())
  return true
}

/**
 * Takes the item away from around its text and what is below it, which then stand in the item around it, or on the page.
 * @returns false where the position is in no item's own text
 */
export function unwrap(tr: Transaction, $pos: ResolvedPos): boolean {
  const depth = ownItemDepth($pos)
  if (depth === 0) return false
  const { start, end } = giveOwnList(tr, $pos, depth)
  tr.step(new ReplaceAroundStep(start - 1, end + 1, start + 1, end - 1, Slice.empty, 0, true))
  return true
}

/**
 * Enter at the end of an item's text with something below it begins a line between them, of the kind that is there: a
 * new item behind would take what is below with it.
 */
export const beginBelowItem: Command = ({ selection: { $from, empty }, tr }, dispatch) => {
  const depth = ownItemDepth($from)
  const item = $from.node(depth)
  const { content } = $from.parent
  if (!empty || depth === 0 || item.childCount === 1 || content.size === 0 || $from.parentOffset < content.size)
    return false
  const below = item.child(1)
  const at = $from.after()
  const first = isListNode(below) ? below.firstChild : null
  const start = first === null ? at : at + 1
  tr.insert(start, (first ?? $from.parent).type.createAndFill() as EditorNode)
  dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(start + 1))).scrollIntoView())
  return true
}

/** Splits the list before and behind an item; what stood behind it counts from the beginning, as the text would. */
function giveOwnList(
  tr: Transaction,
  $pos: ResolvedPos,
  depth: number,
): { readonly start: number; readonly end: number } {
  const list = $pos.node(depth - 1)
  const [index, item] = [$pos.index(depth - 1), $pos.node(depth)]
  const from = $pos.before(depth)
  const start = index > 0 ? from + 2 : from
  const end = start + item.nodeSize
  if (index > 0) tr.split(from, 1)
  if (index < list.childCount - 1) tr.split(end, 1, [{ type: list.type, attrs: firstAttributes(list) }])
  return { start, end }
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
