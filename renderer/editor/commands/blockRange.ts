import type { Node as EditorNode, ResolvedPos } from '@tiptap/pm/model'
import type { Selection } from '@tiptap/pm/state'
import { isItemNode, isListNode } from '../editing/items.ts'
import { isContainer, type Sibling, siblingsIn } from './siblings.ts'

/** Whole blocks beside each other, with what is below them. */
export interface BlockRange {
  readonly container: EditorNode
  /** Depth of the container, and position of its content. */
  readonly depth: number
  readonly inside: number
  /** How many blocks of the container stand before them. */
  readonly index: number
  readonly blocks: readonly Sibling[]
}

/** The blocks that hold what is selected: one, or several beside each other. */
export function selectedBlocks({ $from, $to }: Selection): BlockRange | null {
  return blocksBetween($from, $to)
}

/** The innermost blocks that hold both positions and all between; null where there is none. */
export function blocksBetween($from: ResolvedPos, $to: ResolvedPos): BlockRange | null {
  for (let depth = $from.sharedDepth($to.pos); depth >= 0; depth--) {
    const container = $from.node(depth)
    // An item's own text is the item, and so is that text with something below it.
    if (!isContainer(container) || (isItemNode(container) && $from.index(depth) === 0)) continue
    const from = edgeOf($from, depth, 'before')
    const to = edgeOf($to, depth, 'after')
    if (to <= from) continue
    const inside = $from.start(depth)
    const siblings = siblingsIn(container, inside)
    const index = siblings.findIndex(({ pos }) => pos >= from)
    const blocks = siblings.slice(index).filter(({ pos }) => pos < to)
    if (index >= 0 && blocks.length > 0) return { container, depth, inside, index, blocks }
  }
  return null
}

/** A block, and where it begins. */
export interface BlockAt {
  readonly node: EditorNode
  readonly pos: number
}

/** The innermost block that holds the position; the first paragraph of a callout stands for the callout. */
export function blockAround($pos: ResolvedPos): BlockAt | null {
  for (let depth = $pos.depth; depth >= 0; depth--) {
    const container = $pos.node(depth)
    if (!isContainer(container) || (isItemNode(container) && $pos.index(depth) === 0)) continue
    const leads = $pos.index(depth) === 0 && container.firstChild?.type.name === 'paragraph'
    if (container.type.name === 'callout' && leads) continue
    const pos = edgeOf($pos, depth, 'before')
    const node = $pos.doc.nodeAt(pos)
    if (node !== null) return isListNode(node) ? { node: node.child(0), pos: pos + 1 } : { node, pos }
  }
  return null
}

/** The blocks beside each other that a block alone is. */
export function rangeOf(doc: EditorNode, { node, pos }: BlockAt): BlockRange | null {
  return blocksBetween(doc.resolve(pos), doc.resolve(pos + node.nodeSize))
}

/** Position before or behind the block of a container that the position is in. */
function edgeOf($pos: ResolvedPos, depth: number, side: 'before' | 'after'): number {
  if ($pos.depth === depth) return $pos.pos
  const blockDepth = isListNode($pos.node(depth + 1)) ? depth + 2 : depth + 1
  return $pos.depth < blockDepth ? $pos.pos : $pos[side](blockDepth)
}
