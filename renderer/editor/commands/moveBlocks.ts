import { type Node as EditorNode, Fragment } from '@tiptap/pm/model'
import { type Command, type EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { protectedLength } from '../editing/protectHead.ts'
import { keepSources } from '../editing/splitSources.ts'
import { type BlockRange, blocksBetween, selectedBlocks } from './blockRange.ts'
import { editSiblings, isContainer, type Sibling, siblingsIn } from './siblings.ts'

/** A place between blocks. */
export interface BlockPlace {
  /** Position of the content of the page, the item or the callout that it is in. */
  readonly inside: number
  /** How many of the blocks there stand before it. */
  readonly index: number
}

/**
 * Moves blocks, with what is below them, to another place. The lines of all others stay as they are, and numbers count
 * on; what was selected in the blocks stays selected.
 * @returns null where they would stand where they are, inside themselves, or above the page's text
 */
export function moveBlocks(state: EditorState, range: BlockRange, to: BlockPlace): Transaction | null {
  const { doc } = state
  const tr = keepSources(state.tr)
  const target = doc.resolve(to.inside).parent
  if (!isContainer(target) || holds(range, to.inside)) return null
  if (to.inside === 0 && to.index < protectedLength(state)) return null
  const moved = range.blocks.map(afresh)
  const { length } = moved
  if (to.inside === range.inside) {
    if (to.index >= range.index && to.index <= range.index + length) return null
    const index = to.index > range.index ? to.index - length : to.index
    editSiblings(tr, to.inside, (siblings) => put(without(siblings, range.index, length), index, moved))
  } else {
    const edits = [
      { inside: to.inside, edit: (siblings: readonly Sibling[]) => put(siblings, to.index, moved) },
      { inside: range.inside, edit: (siblings: readonly Sibling[]) => without(siblings, range.index, length) },
    ]
    // From the end, and so from the innermost: what the other one counts and begins with is not changed by it.
    for (const { inside, edit } of edits.sort((a, b) => b.inside - a.inside)) editSiblings(tr, inside, edit)
  }
  selectIn(tr, state, range, moved)
  return tr.scrollIntoView()
}

/** Moves the selected blocks past the one before (-1) or behind (1), at the end of an item or a callout out of it. */
export function moveBy(direction: -1 | 1): Command {
  return (state, dispatch) => {
    const range = selectedBlocks(state.selection)
    if (range === null) return false
    const place = placeBeside(state, range, direction)
    const tr = place === null ? null : moveBlocks(state, range, place)
    if (tr === null) return false
    dispatch?.(tr)
    return true
  }
}

function placeBeside({ doc }: EditorState, range: BlockRange, direction: -1 | 1): BlockPlace | null {
  const { container, depth, inside, index, blocks } = range
  const end = index + blocks.length
  if (direction < 0 ? index > 0 : end < siblingsIn(container, inside).length)
    return { inside, index: direction < 0 ? index - 1 : end + 1 }
  if (depth === 0) return null
  // Out of the item or the callout, to before or behind it.
  const $inside = doc.resolve(inside)
  const around = blocksBetween(doc.resolve($inside.before(depth)), doc.resolve($inside.after(depth)))
  return around === null ? null : { inside: around.inside, index: around.index + (direction < 0 ? 0 : 1) }
}

/** A node of its own, by which it is found again where it was put. */
function afresh({ node, list }: Sibling): Sibling {
  return { node: node.type.create(node.attrs, Fragment.from(node.content.content.slice()), node.marks), pos: -1, list }
}

function put(siblings: readonly Sibling[], index: number, moved: readonly Sibling[]): readonly Sibling[] {
  return [...siblings.slice(0, index), ...moved, ...siblings.slice(index)]
}

function without(siblings: readonly Sibling[], index: number, length: number): readonly Sibling[] {
  return [...siblings.slice(0, index), ...siblings.slice(index + length)]
}

function holds({ blocks }: BlockRange, pos: number): boolean {
  return blocks.some((block) => pos > block.pos && pos < block.pos + block.node.nodeSize)
}

/** Selects in the moved blocks what was selected in them before. */
function selectIn(tr: Transaction, { selection }: EditorState, range: BlockRange, moved: readonly Sibling[]): void {
  const found = new Map<number, number>()
  tr.doc.descendants((node, pos) => {
    const at = moved.findIndex((one) => isMoved(one.node, node))
    if (at >= 0) found.set(at, pos)
    return !node.isTextblock
  })
  const follow = (pos: number): number | null => {
    const at = range.blocks.findIndex((block) => pos >= block.pos && pos <= block.pos + block.node.nodeSize)
    const [old, now] = [range.blocks[at], found.get(at)]
    return old === undefined || now === undefined ? null : now + pos - old.pos
  }
  const [anchor, head] = [follow(selection.anchor), follow(selection.head)]
  if (anchor === null || head === null) return
  if (selection instanceof NodeSelection) tr.setSelection(NodeSelection.create(tr.doc, Math.min(anchor, head)))
  else tr.setSelection(TextSelection.between(tr.doc.resolve(anchor), tr.doc.resolve(head)))
}

/** A number may have been taken off it. */
function isMoved(moved: EditorNode, node: EditorNode): boolean {
  return moved === node || (node.content.size > 0 && moved.content === node.content)
}
