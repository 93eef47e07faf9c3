import type { Block, InlineContent } from '../notion/document.ts'
import { printDocument } from '../notion/printDocument.ts'
import type { Cell } from './csv.ts'

/** A table in Notion's dialect, as a page that has nothing else. */
export function tableMarkdown(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const table: Block = { type: 'table', line: 0, rows: [head, ...rows].map((row) => row.map(contentOf)) }
  return printDocument({ blocks: [table], lineEnd: '\n', finalNewline: false, leading: [] })
}

function contentOf(cell: Cell): InlineContent {
  const text = cell === null ? '' : String(cell).replace(/\s*\n\s*/g, ' ')
  return text === '' ? [] : [{ type: 'text', text, marks: [] }]
}
