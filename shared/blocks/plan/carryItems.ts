import { type Block, contentOf, type InlineContent, type Item, isItem } from '../../notion/document.ts'
import { blockText } from '../../report/blockText.ts'
import type { Reading } from '../../report/reading.ts'
import type { Section } from '../../report/sections.ts'
import type { PlanRecognition } from './plan.ts'

/** How items come into a report's plan: into its empty items first, then behind its last block. */
export interface Carrying {
  readonly fill: readonly { readonly block: Block; readonly content: InlineContent }[]
  /** Behind which block `blocks` go; null: at the end of the page. */
  readonly behind: Block | null
  readonly blocks: readonly Block[]
}

/**
 * How items of the plan before come into this report's plan, with their marks. A report without a plan gets one before
 * its daily links.
 * @param earlier the report in which they were planned: its heading is used where one is needed
 */
export function carryItems(items: readonly PlanRecognition[], reading: Reading, earlier: Reading): Carrying {
  const { sections, recognised, document } = reading
  const last = sections.findLast((section) => section.meaning === 'plan')
  if (last === undefined) {
    const heading = earlier.sections.find((section) => section.kind === 'plan')?.heading
    const dailies = sections.find((section) => section.kind === 'dailies')
    const before = dailies === undefined ? -1 : document.blocks.indexOf(dailies.heading)
    return {
      fill: [],
      behind: document.blocks[before - 1] ?? null,
      blocks: [...(heading === undefined ? [] : [{ ...heading, line: 0 }]), ...numbered(items, 'numberItem', 0)],
    }
  }
  const empty = recognised.flatMap((one) => (one.kind === 'plan' && isEmptyItem(one) ? [one.block] : []))
  const fill = items
    .slice(0, empty.length)
    .map((item, at) => ({ block: empty[at] as Block, content: contentFor(item) }))
  const rest = items.slice(fill.length)
  const { behind, type } = endOf(last)
  const count = behind?.type === 'numberItem' ? behind.number : 0
  return { fill, behind: behind ?? last.heading, blocks: numbered(rest, type, count) }
}

function numbered(items: readonly PlanRecognition[], type: Item['type'], count: number): readonly Item[] {
  return items.map((item, at) => {
    const base = { line: 0, content: contentFor(item), children: [] }
    if (type === 'toDoItem') return { type, checked: false, ...base }
    return type === 'bulletItem' ? { type, ...base } : { type, number: count + at + 1, ...base }
  })
}

/** The last block of a plan that says anything, and of what sort its items are. */
function endOf({ blocks }: Section): { readonly behind: Block | null; readonly type: Item['type'] } {
  const behind = blocks.findLast((block) => isItem(block) || blockText(block).text.trim() !== '') ?? null
  const item = blocks.findLast(isItem)
  return { behind, type: item?.type ?? 'numberItem' }
}

function isEmptyItem({ block, value }: PlanRecognition): boolean {
  return isItem(block) && value.text === '' && block.children.length === 0
}

/** The item's own words; of lines that were numbered by hand the one that is meant. */
function contentFor({ block, value }: PlanRecognition): InlineContent {
  const content = contentOf(block)
  if (isItem(block)) return content
  return [{ type: 'text', text: value.text, marks: [] }]
}
