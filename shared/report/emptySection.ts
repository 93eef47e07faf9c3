import { type Block, isItem, type NumberItem } from '../notion/document.ts'
import { isLead } from './clearIncidents.ts'
import type { SectionKind } from './projection.ts'
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
  /** As many empty items as there were, numbered. */
  plan: 'numberedItems',
  /** Links and images go. */
  dailies: 'leadLines',
  unknown: 'leadLines',
}

/** Short lines that announce what followed them (`当前进度：`), at any depth; nothing else. */
export function leadLinesOf(blocks: readonly Block[]): readonly Block[] {
  return removeBlocks(
    blocks,
    blocks.map((block) =>
      (isItem(block) || block.type === 'paragraph') && isLead(block)
        ? withChildren(block, 'children' in block ? leadLinesOf(block.children) : [])
        : null,
    ),
  )
}

/** An empty numbered item for each item, counted afresh below each lead line; those stay, all else goes. */
export function numberedItemsFor(blocks: readonly Block[]): readonly Block[] {
  const result: Block[] = []
  let number = 1
  for (const block of blocks) {
    if (isItem(block)) result.push(emptyItem(number++))
    else if (block.type === 'paragraph' && isLead(block)) {
      result.push(block)
      number = 1
    }
  }
  return result
}

export function emptyItem(number: number): NumberItem {
  return { type: 'numberItem', number, line: 0, content: [], children: [] }
}
