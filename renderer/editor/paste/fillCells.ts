import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { InlineContent } from '../../../shared/notion/document.ts'
import { toInlineNodes } from '../document/inlineNodes.ts'
import { changeTable } from '../tables/changeTable.ts'

/**
 * Writes cells into the table around the selection, from its first cell on to the right and down; the table grows where
 * they reach beyond it. null outside of a table.
 */
export function fillCells(state: EditorState, cells: readonly (readonly InlineContent[])[]): Transaction | null {
  const { schema } = state
  const cellOf = (content: InlineContent) =>
    schema.node('tableCell', null, [schema.node('paragraph', null, toInlineNodes(content, schema))])
  return changeTable(state, ({ rows, row: top, column: left }, empty) => {
    const width = Math.max(rows[0]?.length ?? 0, left + Math.max(...cells.map((row) => row.length)))
    const height = Math.max(rows.length, top + cells.length)
    const filled = Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (_, column) => {
        const content = cells[row - top]?.[column - left]
        return content === undefined ? (rows[row]?.[column] ?? empty()) : cellOf(content)
      }),
    )
    return { rows: filled, row: top + cells.length - 1, column: left + (cells.at(-1)?.length ?? 1) - 1 }
  })
}
