import type { InlineContent, Table } from '../document.ts'
import { isTableRow } from '../lineStart.ts'
import { printInline, sameInline } from '../printInline.ts'
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

function readRows(source: readonly string[]): Table['rows'] {
  const rows = source.filter((_, index) => index !== 1).map(readRow)
  const width = Math.max(...rows.map((row) => row.length))
  return rows.map((row) => (row.length === width ? row : [...row, ...new Array<InlineContent>(width - row.length).fill([])]))
}

const sameRow = (a: readonly InlineContent[], b: readonly InlineContent[]): boolean =>
  a.length === b.length && a.every((cell, index) => sameInline(cell, b[index] ?? []))

/** `| a | b |`, the rule `| --- | --- |` below the first row, no padding. */
export const table: BlockSyntax<Table> = {
  type: 'table',
  begins: ['table'],
  read(first, { peek }) {
    const own = [first, peek(1) ?? '']
    for (let next = peek(2); next !== undefined && isTableRow(next); next = peek(own.length)) own.push(next)
    return { block: { type: 'table', line: 0, rows: readRows(own) }, length: own.length }
  },
  print(block) {
    const [head = [], ...rest] = block.rows
    return [printRow(head), `| ${head.map(() => '---').join(' | ')} |`, ...rest.map(printRow)]
  },
  /** Rows that were not edited keep their source, found from the top and from the bottom. */
  printEdited(block, source) {
    const printed = [...table.print(block)]
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
