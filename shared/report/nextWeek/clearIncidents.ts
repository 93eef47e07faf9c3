import { placeOfTitle, readLeadLine, saysNone } from '../../blocks/incident/incidentWords.ts'
import { type Block, childrenOf, contentOf, type Heading, isItem } from '../../notion/document.ts'
import { blockText } from '../blockText.ts'
import { editInline } from '../editInline.ts'
import { removeBlocks, withChildren } from './removeBlocks.ts'

/**
 * The blocks without their incidents, at any depth: those that were recognised, and whatever a lead line of incidents
 * owns (`- 无` too). The lead lines stay, without an incident that begins on them, or go as well with `leads: 'drop'`.
 * The same blocks where there are none.
 */
export function clearIncidents(
  blocks: readonly Block[],
  isIncident: (block: Block) => boolean,
  leads: 'keep' | 'drop' = 'keep',
): readonly Block[] {
  const kept: (Block | null)[] = blocks.map(() => null)
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block
    const lead = leadOf(block, isIncident)
    if (lead !== null) {
      if (leads === 'keep') kept[at] = withChildren(cutAfter(block, lead), [])
      at = endOfOwned(blocks, at, isIncident)
    } else if (!isIncident(block)) {
      kept[at] = withChildren(block, clearIncidents(childrenOf(block), isIncident, leads))
    }
  }
  return removeBlocks(blocks, kept)
}

/** A heading below which nothing but incidents stands: `## 生产稳定性事件`, not `## 【稳定性建设】`. */
export function isIncidentHeading(heading: Heading): boolean {
  const { plain } = blockText(heading)
  return (
    placeOfTitle(plain) === 'events' &&
    /事件|事故|故障|incident/i.test(plain) &&
    !/建设|保障|治理|优化|提升/.test(plain)
  )
}

/** Where the words of a lead line of incidents end; null for a block that is none. */
function leadOf(block: Block, isIncident: (block: Block) => boolean): number | null {
  if (block.type !== 'paragraph' && !isItem(block)) return null
  const { plain } = blockText(block)
  const lead = readLeadLine(plain)
  if (lead === null) return null
  const rest = plain.slice(lead.to)
  if (rest.trim() === '') return lead.place === 'events' ? lead.to : null
  return isIncident(block) || saysNone(rest) ? lead.to : null
}

function cutAfter(block: Block, offset: number): Block {
  const { text } = blockText(block)
  if (!('content' in block) || offset === text.length) return block
  return { ...block, content: editInline(contentOf(block), [{ from: offset, to: text.length, text: '' }]) }
}

/**
 * Position of the last block on its own level that a lead line owns: items of another sort than itself
 * (`4. 生产稳定性事件：` and bullets), below a paragraph all items. None where it has children, or where no item among
 * them is an incident or says that there was none: then they are the next list.
 */
function endOfOwned(blocks: readonly Block[], lead: number, isIncident: (block: Block) => boolean): number {
  const own = blocks[lead] as Block
  if (childrenOf(own).length > 0) return lead
  let end = lead
  let owns = false
  for (let next = blocks[end + 1]; next !== undefined; next = blocks[end + 1]) {
    const none = isItem(next) && saysNone(blockText(next).plain)
    const incident = isIncident(next)
    // An incident of the lead's own sort is found for itself; what else is of that sort follows the lead.
    if (!none && !(isItem(next) ? next.type !== own.type : incident)) break
    owns ||= none || incident
    end++
  }
  return owns ? end : lead
}
