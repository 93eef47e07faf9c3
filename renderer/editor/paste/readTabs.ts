import type { Table } from '../../../shared/notion/document.ts'
import { joinLines, textRun } from './blockLines.ts'

/**
 * A spreadsheet's cells as plain text: a line a row, a tab between two cells, and quotes around a cell that holds a line
 * end, a tab or a quote. null for a text that is none: every row has as many cells.
 * @param text with `\n` between its lines
 */
export function readTabs(text: string): Table | null {
  const rows = rowsOf(text.replace(/\n$/, ''))
  const width = rows[0]?.length ?? 0
  if (width < 2 || rows.some((row) => row.length !== width)) return null
  return {
    type: 'table',
    line: 0,
    rows: rows.map((row) => row.map((cell) => joinLines(cell.split('\n').map(textRun)))),
  }
}

const cell = /("(?:[^"]|"")*"(?=\t|\n|$)|[^\t\n]*)(\t|\n|$)/y

function rowsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  cell.lastIndex = 0
  for (;;) {
    const [, written = '', end = ''] = cell.exec(text) ?? []
    const isQuoted = written.startsWith('"') && written.endsWith('"') && written.length > 1
    rows.at(-1)?.push((isQuoted ? written.slice(1, -1).replaceAll('""', '"') : written).trim())
    if (end === '') return rows
    if (end === '\n') rows.push([])
  }
}
