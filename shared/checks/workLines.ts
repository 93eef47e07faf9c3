import { type Block, isItem, walk } from '../notion/document.ts'
import type { Reading } from '../report/reading.ts'
import { incidentsOf } from './incidentsOf.ts'

/** Items and paragraphs that report work, in reading order: no figures, incidents, plans, reflections and dailies. */
export function* workLines(reading: Reading): Generator<Block> {
  const told = new Set(incidentsOf(reading).flatMap(({ blocks }) => blocks))
  for (const { meaning, blocks } of reading.sections) {
    if (meaning === 'figures' || meaning === 'plan' || meaning === 'reflection' || meaning === 'dailies') continue
    for (const { block } of walk(blocks)) {
      if ((isItem(block) || block.type === 'paragraph') && !told.has(block)) yield block
    }
  }
}
