import { type Block, childrenOf, isItem, walk } from '../../notion/document.ts'
import { blockText, lineAt, lineRanges } from '../../report/blockText.ts'
import { perBlock } from '../../report/perBlock.ts'
import type { KpiProjection } from '../../report/projection.ts'
import { type BlockKind, type Field, nothing, type Recognition } from '../block.ts'
import { type Pair, readPairs } from './readPairs.ts'

/** One list item of a figures section: one or more figures. */
export type KpiRecognition = Recognition<'kpi', readonly KpiProjection[]>

/**
 * Shape and section: in a figures section, a list item whose text begins with a figure. Under an objective the same
 * shape is an OKR item. Fields: `label`, `value` and `unit` of each figure; an empty value or unit has its place.
 */
export const kpi: BlockKind<'kpi', readonly KpiProjection[]> = {
  kind: 'kpi',
  recognise(section, { isTaken }) {
    if (section.meaning !== 'figures') return nothing
    const found: KpiRecognition[] = []
    for (const { block, parent } of walk(section.blocks)) {
      if (!isItem(block) || isTaken(block)) continue
      const item = recogniseItem(block)
      if (item === null || isLead(item, parent === null ? section.blocks : childrenOf(parent))) continue
      found.push(item)
    }
    return { found }
  },
}

const recogniseItem = perBlock((block): KpiRecognition | null => {
  const { text, plain } = blockText(block)
  const pairs: Pair[] = []
  for (const { from, to } of lineRanges(plain)) {
    pairs.push(...readPairs(plain, from, to))
    // Later lines go on with what the first one is.
    if (pairs.length === 0) return null
  }
  return {
    kind: 'kpi',
    block,
    line: block.line,
    blocks: [block],
    fields: pairs.flatMap((pair) => fieldsOf(block, pair)),
    value: pairs.map((pair) => ({
      label: pair.label.map(({ from, to }) => text.slice(from, to)).join(''),
      value: pair.number,
      unit: pair.inUnit ?? plain.slice(pair.unit.from, pair.unit.to),
      line: lineAt(block, text, pair.value.from),
    })),
  }
})

/** `成功率：` over the figures that it leads: its own children, or items of another sort below it. */
function isLead({ block, value }: KpiRecognition, siblings: readonly Block[]): boolean {
  if (value.some((one) => one.value !== null || one.unit !== '')) return false
  if (childrenOf(block).length > 0) return true
  const next = siblings[siblings.indexOf(block) + 1]
  return next !== undefined && isItem(next) && next.type !== block.type
}

function fieldsOf(block: Block, pair: Pair): readonly Field[] {
  const label = pair.label.at(-1)
  return [
    ...(label === undefined ? [] : [{ name: 'label', block, ...label }]),
    { name: 'value', block, ...pair.value },
    { name: 'unit', block, ...pair.unit },
  ]
}
