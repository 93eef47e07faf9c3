import type { Block } from '../../notion/document.ts'

/** The block with other children; the same block where they are the same, or where it can't have any. */
export function withChildren(block: Block, children: readonly Block[]): Block {
  if (!('children' in block)) return block
  const same = children.length === block.children.length && children.every((child, at) => child === block.children[at])
  return same ? block : { ...block, children }
}

/**
 * One list of siblings after some went (null) or were edited, position by position; the same list where nothing did.
 * Numbered items that count up by one are counted afresh, also where what stood between two runs is gone; a run that
 * did not count up by one keeps its numbers.
 */
export function removeBlocks(before: readonly Block[], after: readonly (Block | null)[]): readonly Block[] {
  const kept: Block[] = []
  /** What the next numbered item's number is, if the one before it stands right before it and counts. */
  let next: number | null = null
  let removed = false
  for (const [start, end] of runsOf(before)) {
    const first = before[start] as Block
    if (first.type !== 'numberItem') {
      const block = after[start] ?? null
      if (block === null) removed = true
      else {
        kept.push(block)
        next = null
      }
      continue
    }
    const counts = before
      .slice(start, end)
      .every((item, at) => item.type === 'numberItem' && item.number === first.number + at)
    if (next === null || !removed) next = first.number
    for (const block of after.slice(start, end)) {
      if (block?.type === 'numberItem' && counts) {
        kept.push(block.number === next ? block : { ...block, number: next })
        next++
      } else if (block !== null) kept.push(block)
    }
    removed = false
    if (!counts) next = null
  }
  return kept.length === before.length && kept.every((block, at) => block === before[at]) ? before : kept
}

/** Stretches of numbered items next to each other; anything else is a stretch of one. */
function* runsOf(blocks: readonly Block[]): Generator<readonly [start: number, end: number]> {
  let start = 0
  while (start < blocks.length) {
    let end = start + 1
    if (blocks[start]?.type === 'numberItem') while (blocks[end]?.type === 'numberItem') end++
    yield [start, end]
    start = end
  }
}
