import type { Node as EditorNode, ResolvedPos } from '@tiptap/pm/model'
import { type EditorState, Selection, type Transaction } from '@tiptap/pm/state'
import { CellSelection } from '@tiptap/pm/tables'
import type { InlineContent } from '../../../shared/notion/document.ts'
import { toInlineNodes } from '../document/inlineNodes.ts'

/**
 * Writes cells into the table around the selection, from its first cell on to the right and down; the table grows where
 * they reach beyond it. null outside of a table.
 */
export function fillCells(state: EditorState, cells: readonly (readonly InlineContent[])[]): Transaction | null {
  const { selection, schema, tr } = state
  const $cell = selection instanceof CellSelection ? firstCell(selection) : selection.$from
  const depth = cellDepth($cell)
  if (depth === 0) return null
  const [table, tablePos] = [$cell.node(depth - 2), $cell.before(depth - 2)]
  const [top, left] = [$cell.index(depth - 2), $cell.index(depth - 1)]
  const width = Math.max(table.child(0).childCount, left + Math.max(...cells.map((row) => row.length)))
  const height = Math.max(table.childCount, top + cells.length)
  const rows = Array.from({ length: height }, (_, row) => {
    const old = table.maybeChild(row)
    const type = row === 0 ? 'tableHeader' : 'tableCell'
    const made = Array.from({ length: width }, (_, column): EditorNode => {
      const content = cells[row - top]?.[column - left]
      const kept = old?.maybeChild(column)
      if (content === undefined && kept != null) return kept
      return schema.node(type, null, [schema.node('paragraph', null, toInlineNodes(content ?? [], schema))])
    })
    return old == null ? schema.node('tableRow', null, made) : old.type.create(old.attrs, made)
  })
  tr.replaceWith(tablePos + 1, tablePos + table.nodeSize - 1, rows)
  const last = cellEnd(tr.doc, tablePos, top + cells.length - 1, left + (cells.at(-1)?.length ?? 1) - 1)
  return tr.setSelection(Selection.near(tr.doc.resolve(last), -1))
}

/** Depth of the cell around a position; 0 for none. */
export function cellDepth($pos: ResolvedPos): number {
  for (let depth = $pos.depth; depth > 0; depth--) {
    const { tableRole } = $pos.node(depth).type.spec
    if (tableRole === 'cell' || tableRole === 'header_cell') return depth
  }
  return 0
}

function firstCell({ $anchorCell, $headCell }: CellSelection): ResolvedPos {
  const [anchor, head] = [$anchorCell, $headCell].map(($cell) => [$cell.index(-1), $cell.index()] as const)
  const table = $anchorCell.node(-1)
  const row = Math.min(anchor?.[0] ?? 0, head?.[0] ?? 0)
  const column = Math.min(anchor?.[1] ?? 0, head?.[1] ?? 0)
  let pos = $anchorCell.start(-1)
  for (let at = 0; at < row; at++) pos += table.child(at).nodeSize
  pos += 1
  for (let at = 0; at < column; at++) pos += table.child(row).child(at).nodeSize
  return $anchorCell.doc.resolve(pos + 1)
}

/** Position at the end of a cell's content. */
function cellEnd(doc: EditorNode, tablePos: number, row: number, column: number): number {
  const table = doc.nodeAt(tablePos) as EditorNode
  let pos = tablePos + 1
  for (let at = 0; at < row; at++) pos += table.child(at).nodeSize
  pos += 1
  for (let at = 0; at <= column; at++) pos += table.child(row).child(at).nodeSize
  return pos - 1
}
