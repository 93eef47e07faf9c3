import { type Block, walk } from '../../notion/document.ts'
import type { Change, Comparison } from './comparison.ts'

/** A line of a section in two weeks; null on the side that lacks it. */
export interface AlignedLine {
  readonly earlier: Block | null
  readonly later: Block | null
  /** 0 for what nothing stands above. */
  readonly depth: number
  readonly changes: readonly Change[]
}

/**
 * The lines of a section in two weeks beside each other, in the order of the later week; what is gone stands behind what
 * it stood behind.
 * @param earlier the blocks of the earlier week's section, with their children
 * @param later those of the later week's
 */
export function alignSection(
  { pairs, gone, added }: Comparison,
  earlier: readonly Block[],
  later: readonly Block[],
): readonly AlignedLine[] {
  const pairOf = new Map([...pairs].reverse().map((pair) => [pair.later, pair]))
  const isAdded = new Set(added)
  const rows: AlignedLine[] = []
  for (const { block, depth } of walk(later)) {
    const pair = pairOf.get(block)
    if (pair !== undefined) rows.push({ earlier: pair.earlier, later: block, depth, changes: pair.changes })
    else if (isAdded.has(block)) rows.push({ earlier: null, later: block, depth, changes: [] })
  }
  const isGone = new Set(gone)
  let before: Block | null = null
  for (const { block, depth } of walk(earlier)) {
    if (isGone.has(block)) {
      const at = before === null ? -1 : rows.findLastIndex((row) => row.earlier === before)
      rows.splice(at + 1, 0, { earlier: block, later: null, depth, changes: [] })
      before = block
    } else if (rows.some((row) => row.earlier === block)) before = block
  }
  return rows
}

/** Where a line that is gone belongs in the later week: behind a block or as the first one within it; null: nowhere. */
export interface Destination {
  readonly block: Block
  readonly within: boolean
}

/** Behind the line that it stood behind, else first in the one that it stood in. */
export function destinationOf({ pairs }: Comparison, earlier: readonly Block[], line: Block): Destination | null {
  const partner = new Map(pairs.map((pair) => [pair.earlier, pair.later]))
  const siblings = siblingsOf(earlier, line)
  for (const sibling of siblings.before.reverse()) {
    const block = partner.get(sibling)
    if (block !== undefined) return { block, within: false }
  }
  const around = siblings.parent === null ? undefined : partner.get(siblings.parent)
  return around === undefined ? null : { block: around, within: true }
}

function siblingsOf(blocks: readonly Block[], line: Block) {
  const before: Block[] = []
  let parent: Block | null = null
  for (const entry of walk(blocks)) if (entry.block === line) parent = entry.parent
  for (const entry of walk(blocks)) {
    if (entry.block === line) break
    if (entry.parent === parent) before.push(entry.block)
  }
  return { before, parent }
}
