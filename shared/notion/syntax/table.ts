import type { InlineContent, Table } from '../document.ts'
import { sameInline } from '../inline/sameInline.ts'
import { looksSame } from '../inline/visible.ts'
import { isTableRow } from '../lineStart.ts'
import { printInline } from '../printInline.ts'
import { readInline } from '../readInline.ts'
import type { BlockSyntax } from './blockSyntax.ts'

/** A row and the lines that it is written on: a line break in a cell is one in the text. */
interface Row {
  readonly cells: readonly InlineContent[]
  readonly lines: readonly string[]
}

/** Cells of a row. A pipe in a cell is written `\|`, in code too; a line break may be written `<br>`. */
function readCells(text: string): readonly InlineContent[] {
  const inner = text.trim().slice(1, -1)
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

/** Wider than this, rows are not filled up: a table of n short rows below n cells would be n² cells. */
const FILLED_WIDTH = 256
/** A row of more lines than this is text, so that looking for its end costs little. */
const MOST_LINES = 256

/** Takes the row of `width` cells that begins at line `at`; null where none does. A short row is filled up. */
function takeRow(peek: (k: number) => string | undefined, at: number, width: number): Row | null {
  const first = peek(at)
  if (first === undefined || first.charCodeAt(0) !== 0x7c) return null
  const lines = [first]
  for (let text = first; lines.length <= MOST_LINES; ) {
    if (isTableRow(text)) {
      const cells = readCells(text)
      if (cells.length > width) return null
      if (cells.length === width) return { cells, lines }
      if (width > FILLED_WIDTH) return null
      return { cells: [...cells, ...new Array<InlineContent>(width - cells.length).fill([])], lines }
    }
    const next = peek(at + lines.length)
    if (next === undefined || next.trim() === '' || next.charCodeAt(0) === 0x7c) return null
    lines.push(next)
    text += `\n${next}`
  }
  return null
}

/** The rows of a table, the rule below the first one left out. */
function takeRows(peek: (k: number) => string | undefined): readonly Row[] {
  const first = peek(0) ?? ''
  const head: Row = { cells: readCells(first), lines: [first] }
  const rows = [head]
  let at = 2
  for (let row = takeRow(peek, at, head.cells.length); row !== null; row = takeRow(peek, at, head.cells.length)) {
    rows.push(row)
    at += row.lines.length
  }
  return rows
}

/** The header row is one line: what begins a table is seen from it and the rule below. */
function printRow(cells: readonly InlineContent[], isHeader: boolean): readonly string[] {
  const tagged = `| ${cells.map((cell) => printInline(cell, 'br').replaceAll('|', '\\|')).join(' | ')} |`
  if (isHeader || !tagged.includes('<br>')) return [tagged]
  const lines = tagged.replaceAll('<br>', '\n').split('\n')
  const read = takeRow((k) => lines[k], 0, cells.length)
  const survives =
    read?.lines.length === lines.length && read.cells.every((cell, index) => looksSame(cell, cells[index] ?? []))
  return survives ? lines : [tagged]
}

const sameRow = (a: readonly InlineContent[] | undefined, b: readonly InlineContent[] | undefined): boolean =>
  a !== undefined && a.length === b?.length && a.every((cell, index) => sameInline(cell, b[index] ?? []))

function printTable(rows: Table['rows'], rule: string, print: (row: number) => readonly string[]): readonly string[] {
  return rows.flatMap((_, row) => (row === 0 ? [...print(0), rule] : print(row)))
}

const printRule = (width: number): string => `| ${new Array<string>(width).fill('---').join(' | ')} |`

/** `| a | b |`, the rule `| --- | --- |` below the first row, no padding. */
export const table: BlockSyntax<Table> = {
  type: 'table',
  begins: ['table'],
  read(_first, { peek }) {
    const rows = takeRows(peek)
    const length = rows.reduce((sum, row) => sum + row.lines.length, 1)
    return { block: { type: 'table', line: 0, rows: rows.map(({ cells }) => cells) }, length }
  },
  print({ rows }) {
    return printTable(rows, printRule(rows[0]?.length ?? 1), (row) => printRow(rows[row] ?? [], row === 0))
  },
  /** Rows that were not edited keep their source, found from the top and from the bottom. */
  printEdited({ rows }, source) {
    const old = takeRows((k) => source[k])
    const width = rows[0]?.length ?? 1
    let top = 0
    while (top < rows.length && sameRow(rows[top], old[top]?.cells)) top++
    let bottom = 0
    while (bottom < rows.length - top && sameRow(rows[rows.length - 1 - bottom], old[old.length - 1 - bottom]?.cells)) {
      bottom++
    }
    const rule = old[0]?.cells.length === width ? (source[1] ?? printRule(width)) : printRule(width)
    return printTable(rows, rule, (row) => {
      const kept = row < top ? old[row] : row >= rows.length - bottom ? old[old.length - rows.length + row] : undefined
      return kept?.lines ?? printRow(rows[row] ?? [], row === 0)
    })
  },
}
