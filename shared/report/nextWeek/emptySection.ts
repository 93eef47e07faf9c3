import { printPlan } from '../../blocks/plan/plan.ts'
import { type Block, childrenOf, isItem } from '../../notion/document.ts'
import { blockText } from '../blockText.ts'
import type { SectionKind } from '../projection.ts'
import { removeBlocks, withChildren } from './removeBlocks.ts'

type Emptying = 'values' | 'incidents' | 'numberedItems' | 'leadLines'

/** What `empty` leaves of a section's body, by its kind; its headings, and those of its parts, always stay. */
export const emptyings: Readonly<Record<SectionKind | 'unknown', Emptying>> = {
  /** All stays but the digits of values, the remark after a count line, and what is nested below a count line. */
  figures: 'values',
  objectives: 'leadLines',
  focus: 'leadLines',
  /** All stays but incidents. */
  stability: 'incidents',
  other: 'leadLines',
  reflection: 'leadLines',
  /** As many empty items as there were, numbered: a promise for each that was made, to answer or to take out. */
  plan: 'numberedItems',
  /** Links and images go. */
  dailies: 'leadLines',
  unknown: 'leadLines',
}

/** Short lines that announce what followed them (`当前进度：`), at any depth; nothing else. */
export function leadLinesOf(blocks: readonly Block[]): readonly Block[] {
  return removeBlocks(
    blocks,
    blocks.map((block) => (isLead(block) ? withChildren(block, leadLinesOf(childrenOf(block))) : null)),
  )
}

/**
 * An empty numbered item for each item, counted afresh below each lead line; those stay, all else goes.
 * @param itemsIn how many items a block is: lines numbered by hand are several
 */
export function numberedItemsFor(blocks: readonly Block[], itemsIn: (block: Block) => number): readonly Block[] {
  const result: Block[] = []
  let count = 0
  const flush = () => {
    result.push(...printPlan(Array.from({ length: count }, () => '')))
    count = 0
  }
  for (const block of blocks) {
    if (block.type === 'paragraph' && isLead(block)) {
      flush()
      result.push(block)
    } else count += isItem(block) ? 1 : itemsIn(block)
  }
  flush()
  return result
}

function isLead(block: Block): boolean {
  if (block.type !== 'paragraph' && !isItem(block)) return false
  return /^[^,。;!?\n]{1,20}:\s*$/.test(blockText(block).plain)
}
