import { type Block, childrenOf, plainText, type Table, walk } from '../notion/document.ts'
import { blockText, halfWidth } from '../report/blockText.ts'
import { perBlock } from '../report/perBlock.ts'
import type { Check, Slip } from './check.ts'
import { type Amount, addUp, type Sum, sumsIn, totalIn } from './readSums.ts'

/**
 * A total over parts that make another number: in one line (`总计12个，完成4个，处理中7个`), in brackets behind the
 * number, over the totals of the items below, and in a table's last row. Parts that don't claim to be all of it say
 * nothing.
 */
export const sums: Check<'sums'> = {
  name: 'sums',
  title: 'checkName.sums',
  *find({ reading }) {
    for (const { block } of walk(reading.document.blocks)) {
      if (block.type === 'table') yield* ofTable(block)
      else yield* ofLine(block)
      yield* ofChildren(block)
    }
  },
}

const ofLine = perBlock((block): readonly Slip[] =>
  sumsIn(blockText(block).plain).map(({ total, parts }) => slipOf(block, total, parts)),
)

/** `（总数164个）` over items that begin with totals of their own. */
function ofChildren(block: Block): readonly Slip[] {
  const children = childrenOf(block)
  if (children.length < 2) return []
  const total = totalOf(block)
  if (total === null) return []
  const parts = children.map((child) => totalOf(child))
  const amounts = parts.filter((part) => part !== null && part.unit === total.unit).map((part) => part as Amount)
  if (amounts.length !== children.length || isRight({ total, parts: amounts })) return []
  return [slipOf(block, total, amounts)]
}

const totalOf = perBlock((block): Amount | null => totalIn(blockText(block).plain))

function slipOf(block: Block, total: Amount, parts: readonly Amount[]): Slip {
  const values = { total: total.written, parts: parts.map(({ number }) => number).join(' + '), made: addUp(parts) }
  return { block, from: total.from, to: total.to, message: { key: 'finding.sums', values }, fix: null }
}

function isRight({ total, parts }: Sum): boolean {
  return addUp(parts) === total.number
}

const ofTable = perBlock((block): readonly Slip[] => {
  const rows = (block as Table).rows.map((row) => row.map((cell) => halfWidth(plainText(cell)).trim()))
  const last = rows.at(-1) ?? []
  const body = rows.slice(1, -1)
  if (body.length < 2 || !/^(?:合计|总计|总数|共计|总和)$/.test(last[0] ?? '')) return []
  return last.flatMap((written, column) => {
    const numbers = body.map((row) => numberOf(row[column] ?? ''))
    const total = numberOf(written)
    if (total === null || numbers.includes(null)) return []
    const made = numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0)
    if (Math.abs(made - total) < 1e-6) return []
    const values = { total: `${last[0]} ${written}`, parts: numbers.join(' + '), made: Math.round(made * 1e6) / 1e6 }
    return [{ block, from: 0, to: 0, message: { key: 'finding.sums', values }, fix: null } as const]
  })
})

/** null for what does not add up: percentages, words, blanks. */
function numberOf(cell: string): number | null {
  const digits = /^(-?\d{1,3}(?:,\d{3})+|-?\d+)(\.\d+)?\s*(?:[个项条张笔台家次件户人套份单元万]|万元)?$/.exec(cell)
  return digits === null ? null : Number(`${digits[1]?.replaceAll(',', '')}${digits[2] ?? ''}`)
}
