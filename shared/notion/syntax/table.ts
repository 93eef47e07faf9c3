import type { InlineContent, Table } from '../document.ts'
import { sameInline } from '../inline/sameInline.ts'
import { isTableRow } from '../lineStart.ts'
import { printInline } from '../printInline.ts'
import { readInline } from '../readInline.ts'
import type { BlockSyntax } from './blockSyntax.ts'

/** Cells of a row. A pipe in a cell is written `\|`, in code too; a line break is `<br>`. */
function readRow(line: string): readonly InlineContent[] {
  const inner = line.trim().slice(1, -1)
  const cells: InlineContent[] = []
  let from = 0
  for (let at = 0; at <= inner.length; at++) {
    if (at < inner.length && (inner[at] !== '|' || inner[at - 1] === '\\')) continue
    const cell = inner.slice(from, at).replace(/^ /, '').replace(/ $/, '')
    cells.push(readInline(cell.replaceAll('\\|', '|'), 'br'))
    from = at + 1
  }
  return cells
}

function printRow(cells: readonly InlineContent[]): string {
  return `| ${cells.map((cell) => printInline(cell, 'br').replaceAll('|', '\\|')).join(' | ')} |`
}

/** Wider than this, rows are not filled up: a table of n short rows below n cells would be n² cells. */
const FILLED_WIDTH = 256

/** A row of `width` cells, a short one filled up; null where the line is no row of such a table. */
function readRowOf(width: number, line: string): readonly InlineContent[] | null {
  const row = readRow(line)
  if (row.length === width) return row
  if (row.length > width || width > FILLED_WIDTH) return null
  return [...row, ...new Array<InlineContent>(width - row.length).fill([])]
}

function readRows(source: readonly string[]): Table['rows'] {
  const head = readRow(source[0] ?? '')
  return [head, ...source.slice(2).map((line) => readRowOf(head.length, line) ?? [])]
}

const sameRow = (a: readonly InlineContent[], b: readonly InlineContent[]): boolean =>
  a.length === b.length && a.every((cell, index) => sameInline(cell, b[index] ?? []))

/** `| a | b |` the rule `| --- | --- |` below the first row, no padding. */
export const table: BlockSyntax<Table> = {
  type: 'table',
  begins: ['table'],
  read(first, { peek }) {
    const rows = [readRow(first)]
    const width = rows[0]?.length ?? 0
    for (let next = peek(2); next !== undefined && isTableRow(next); next = peek(rows.length + 1)) {
      const row = readRowOf(width, next)
      if (row === null) break
      rows.push(row)
    }
    return { block: { type: 'table', line: 0, rows }, length: rows.length + 1 }
  },
  print(block) {
    const [head = [], ...rest] = block.rows
    return [printRow(head), `| ${head.map(() => '---').join(' | ')} |`, ...rest.map(printRow)]
  },
  /** Rows that were not edited keep their source, found from the top and from the bottom. */
  printEdited(block, source) {
    const printed = [...table.print(block, false)]
    const old = readRows(source)
    if (old[0]?.length !== block.rows[0]?.length) return printed
    const rowLines = source.filter((_, index) => index !== 1)
    const put = (row: number, from: number): boolean => {
      const now = block.rows[row]
      const then = old[from]
      if (now === undefined || then === undefined || !sameRow(now, then)) return false
      printed[row === 0 ? 0 : row + 1] = rowLines[from] as string
      return true
    }
    printed[1] = source[1] ?? (printed[1] as string)
    let top = 0
    for (; top < block.rows.length; top++) if (!put(top, top)) break
    for (let row = block.rows.length - 1, from = old.length - 1; row > top; row--, from--) if (!put(row, from)) break
    return printed
  },
}
