import type { Node as EditorNode } from '@tiptap/pm/model'
import { isItemNode } from '../editing/items.ts'
import { type BlockAt, type BlockRange, blocksBetween, rangeOf } from './blockRange.ts'
import type { BlockPlace } from './moveBlocks.ts'
import { siblingsIn } from './siblings.ts'

/** A place on one level of a gap between two lines. */
export interface DropPlace extends BlockPlace {
  /** The block that it stands behind, or below where `isWithin`. */
  readonly beside: BlockAt
  /** One level in from `beside`, as its first child. */
  readonly isWithin: boolean
}

/**
 * Where blocks can go in the gap below the line of a block, from the innermost level to the outermost: below the block
 * itself, behind it, and behind what it is the last of.
 */
export function placesBelow(doc: EditorNode, row: BlockAt): readonly DropPlace[] {
  const within: DropPlace = { inside: row.pos + 1, index: 0, beside: row, isWithin: true }
  if (isItemNode(row.node) && row.node.childCount > 1) return [within]
  const places: DropPlace[] = isItemNode(row.node) ? [within] : []
  for (let block: BlockAt | null = row; block !== null; ) {
    const range = rangeOf(doc, block)
    if (range === null) return places
    const { container, inside, index, depth } = range
    places.push({ inside, index: index + 1, beside: block, isWithin: false })
    const isLast = index + 1 === siblingsIn(container, inside).length
    block = isLast && isItemNode(container) ? { node: container, pos: doc.resolve(inside).before(depth) } : null
  }
  return places
}

/** The same for the gap above a block; `first` blocks of the page are no neighbours. */
export function placesAbove(doc: EditorNode, row: BlockAt, first: number): readonly DropPlace[] {
  const range = rangeOf(doc, row)
  if (range === null) return []
  const { inside, index, container } = range
  const before = siblingsIn(container, inside)[index - 1]
  if (before === undefined || (inside === 0 && index <= first)) {
    return [{ inside, index, beside: row, isWithin: false }]
  }
  return placesBelow(doc, lastLine(before))
}

/** The block whose line is the last one of a block. */
function lastLine(block: BlockAt): BlockAt {
  if (!isItemNode(block.node)) return block
  const below = siblingsIn(block.node, block.pos + 1).at(-1)
  return below === undefined ? block : lastLine(below)
}

/** The blocks to move by the handle of one: all that are selected, where it is among them. */
export function blocksToMove(
  doc: EditorNode,
  block: BlockAt,
  selection: { readonly from: number; readonly to: number; readonly empty: boolean },
): BlockRange | null {
  const selected = selection.empty ? null : blocksBetween(doc.resolve(selection.from), doc.resolve(selection.to))
  if (selected?.blocks.some(({ pos }) => pos === block.pos)) return selected
  return rangeOf(doc, block)
}
