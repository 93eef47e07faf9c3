import { type Block, childrenOf, contentOf, type Heading, isItem, plainText } from '../notion/document.ts'
import { removeBlocks, withChildren } from './removeBlocks.ts'

/** A short line that announces what follows (`当前进度：`, `生产稳定性事件：`): it stays when that is emptied. */
export function isLead(block: Block): boolean {
  return /^[^，,。；;！!？?\n]{1,20}[：:]\s*$/.test(plainText(contentOf(block)))
}

/** A lead line under which nothing but incidents stands. */
function isIncidentLead(block: Block): boolean {
  return isLead(block) && /(事件|事故|故障)(情况|清单|列表|回顾|跟踪)?[：:]\s*$/.test(plainText(contentOf(block)))
}

/** A heading under which nothing but incidents stands: `## 生产稳定性事件`, not `## 【稳定性建设】`. */
export function isIncidentHeading(heading: Heading): boolean {
  return /(事件|事故|故障)(情况|清单|列表|回顾|跟踪)?[】」：:\s]*$/.test(plainText(heading.content))
}

/**
 * The blocks without their incidents, at any depth: those that were recognised, and whatever stands below a lead line
 * of incidents (`- 无` too). The lead lines stay, or go as well with `leads: 'drop'`. The same blocks where there are
 * none.
 */
export function clearIncidents(
  blocks: readonly Block[],
  isIncident: (block: Block) => boolean,
  leads: 'keep' | 'drop' = 'keep',
): readonly Block[] {
  const kept: (Block | null)[] = blocks.map(() => null)
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block
    if (isIncident(block)) at = endOfDetails(blocks, at)
    else if (isIncidentLead(block)) {
      if (leads === 'keep') kept[at] = withChildren(block, [])
      at = endOfRegion(blocks, at)
    } else kept[at] = withChildren(block, clearIncidents(childrenOf(block), isIncident, leads))
  }
  return removeBlocks(blocks, kept)
}

/** Position of the last paragraph that tells an incident's cause and so on without being indented below it. */
function endOfDetails(blocks: readonly Block[], incident: number): number {
  let end = incident
  for (let next = blocks[end + 1]; next !== undefined && isDetail(next); next = blocks[end + 1]) end++
  return end
}
function isDetail(block: Block): boolean {
  return (
    block.type === 'paragraph' &&
    /^(原因|处置|处理|影响|进展|根因|措施|后续)[^，,。]{0,6}[：:]/.test(plainText(block.content))
  )
}

/**
 * Position of the last block at its own level that a lead line of incidents owns: items of another sort than itself
 * (`4. 生产稳定性事件：` and bullets); below a paragraph all items.
 */
function endOfRegion(blocks: readonly Block[], lead: number): number {
  const own = blocks[lead] as Block
  let end = lead
  for (let next = blocks[end + 1]; next !== undefined; next = blocks[end + 1]) {
    const owned = isItem(next) ? next.type !== own.type : isDetail(next)
    if (!owned) break
    end++
  }
  return end
}
