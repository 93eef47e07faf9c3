import { type Block, isItem, walk } from '../notion/document.ts'
import { blockText } from '../report/blockText.ts'
import type { Reading } from '../report/reading.ts'
import { incidentsOf } from './incidentsOf.ts'

/**
 * Items and paragraphs that report work, in reading order: no figures, incidents, plans, reflections and dailies. What
 * stands below a lead of a plan (`本月计划：`) is none either.
 */
export function* workLines(reading: Reading): Generator<Block> {
  const told = new Set(incidentsOf(reading).flatMap(({ blocks }) => blocks))
  for (const { meaning, blocks } of reading.sections) {
    if (meaning === 'figures' || meaning === 'plan' || meaning === 'reflection' || meaning === 'dailies') continue
    let planned = false
    for (const { block, parent } of walk(blocks)) {
      if (told.has(block) || (!isItem(block) && block.type !== 'paragraph')) continue
      const { plain } = blockText(block)
      if (parent === null && block.type === 'paragraph' && plain.endsWith(':')) planned = /计划|目标/.test(plain)
      if (!planned) yield block
    }
  }
}
