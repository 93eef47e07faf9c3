import type { Recognition } from '../../blocks/block.ts'
import type { KpiRecognition } from '../../blocks/kpi/kpi.ts'
import { type Block, plainText } from '../../notion/document.ts'
import { editInline } from '../editInline.ts'
import type { TextEdit } from '../textEdit.ts'
import { removeBlocks, withChildren } from './removeBlocks.ts'

/**
 * A figures section's blocks without last week's values: only their digits go (`甲成功率：%`), and after a count of
 * incidents the remark and what is nested below (`事故数AB级次，CD级次`). All else stays as it is written.
 */
export function emptyFigures(
  blocks: readonly Block[],
  kpiOf: (block: Block) => KpiRecognition | undefined,
): readonly Block[] {
  return removeBlocks(
    blocks,
    blocks.map((block) => {
      const kpi = kpiOf(block)
      const counts = kpi !== undefined && countsOf(kpi).at(-1) === true
      const inside = 'children' in block && !counts ? emptyFigures(block.children, kpiOf) : []
      const emptied = withChildren(block, inside)
      if (kpi === undefined || !('content' in emptied)) return emptied
      const content = editInline(emptied.content, editsOf(kpi, plainText(emptied.content)))
      return content === emptied.content ? emptied : { ...emptied, content }
    }),
  )
}

/** For each figure of the item, whether it counts incidents. */
function countsOf(kpi: KpiRecognition): readonly boolean[] {
  return kpi.value.map(({ label, unit }) => {
    return /事故|故障|事件|告警|缺陷|问题|bug/i.test(label) && /^[次起个件例宗]?$/.test(unit)
  })
}

function editsOf(kpi: KpiRecognition, text: string): readonly TextEdit[] {
  const counts = countsOf(kpi)
  const values = named(kpi, 'value')
  const units = named(kpi, 'unit')
  const labels = named(kpi, 'label')
  const edits: TextEdit[] = []
  for (const [at, value] of values.entries()) {
    if (/\d/.test(text.slice(value.from, value.to).normalize('NFKC'))) edits.push({ ...rangeOf(value), text: '' })
    if (counts[at] !== true) continue
    const from = Math.max(value.to, units[at]?.to ?? 0)
    const next = labels.find((label) => label.from >= from)
    if (next === undefined) {
      // A full stop is no remark.
      if (/[\p{L}\p{N}]/u.test(text.slice(from))) edits.push({ from, to: text.length, text: '' })
    } else {
      const remark = /^\s?(?:（[^（）]*）|\([^()]*\))/.exec(text.slice(from, next.from))
      if (remark !== null) edits.push({ from, to: from + remark[0].length, text: '' })
    }
  }
  return edits
}

function named(kpi: KpiRecognition, name: string): Recognition['fields'] {
  return kpi.fields.filter((field) => field.name === name)
}
function rangeOf({ from, to }: { readonly from: number; readonly to: number }) {
  return { from, to }
}
