import type { Node as EditorNode, ResolvedPos } from '@tiptap/pm/model'
import { type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { CellSelection } from '@tiptap/pm/tables'

/** The cells of a table, row by row, and the one that is meant. The dialect merges none, so that they make a grid. */
export interface Grid {
  readonly rows: readonly (readonly EditorNode[])[]
  readonly row: number
  readonly column: number
}

/** Where the table around the selection stands, with its cells; null outside of one. */
export function tableAround({
  selection,
}: EditorState): (Grid & { readonly pos: number; readonly node: EditorNode }) | null {
  const $cell = selection instanceof CellSelection ? firstCell(selection) : selection.$from
  const depth = cellDepth($cell)
  if (depth === 0) return null
  const node = $cell.node(depth - 2)
  return {
    pos: $cell.before(depth - 2),
    node,
    rows: node.children.map((row) => row.children),
    row: $cell.index(depth - 2),
    column: $cell.index(depth - 1),
  }
}

/** Whether the selection is in a cell, or is of cells. */
export function isInCell({ selection }: EditorState): boolean {
  return selection instanceof CellSelection || cellDepth(selection.$from) > 0
}

/**
 * Makes another grid of the table around the selection, with the cursor at the end of the cell that is meant then; a
 * grid without cells deletes the table. Rows that stay as they are keep their source. null outside of a table.
 */
export function changeTable(
  state: EditorState,
  change: (grid: Grid, empty: () => EditorNode) => Grid,
): Transaction | null {
  const table = tableAround(state)
  if (table === null) return null
  const { schema, tr } = state
  const { pos, node } = table
  const next = change(table, () => schema.node('tableCell', null, [schema.node('paragraph')]))
  if ((next.rows[0]?.length ?? 0) === 0) return replaceWithParagraph(tr, pos, node)
  const rows = next.rows.map((cells, at) => {
    const type = schema.nodes[at === 0 ? 'tableHeader' : 'tableCell']
    const made = cells.map((cell) =>
      cell.type === type || type === undefined ? cell : type.create(null, cell.content),
    )
    const old = node.maybeChild(at)
    const isSame = old?.childCount === made.length && made.every((cell, index) => cell === old.child(index))
    return isSame && old != null ? old : schema.node('tableRow', null, made)
  })
  tr.replaceWith(pos + 1, pos + node.nodeSize - 1, rows)
  return selectCell(tr, pos, next.row, next.column)
}

/** The cursor to the end of a cell's text. */
export function selectCell(tr: Transaction, tablePos: number, row: number, column: number): Transaction {
  const table = tr.doc.nodeAt(tablePos)
  if (table === null) return tr
  let pos = tablePos + 1
  for (let at = 0; at < row; at++) pos += table.child(at).nodeSize
  pos += 1
  for (let at = 0; at <= column; at++) pos += table.child(row).child(at).nodeSize
  return tr.setSelection(Selection.near(tr.doc.resolve(pos - 1), -1))
}

function replaceWithParagraph(tr: Transaction, pos: number, node: EditorNode): Transaction {
  tr.replaceWith(pos, pos + node.nodeSize, tr.doc.type.schema.node('paragraph'))
  return tr.setSelection(TextSelection.create(tr.doc, pos + 1))
}

/** Depth of the cell around a position; 0 for none. */
function cellDepth($pos: ResolvedPos): number {
  for (let depth = $pos.depth; depth > 0; depth--) {
    const { tableRole } = $pos.node(depth).type.spec
    if (tableRole === 'cell' || tableRole === 'header_cell') return depth
  }
  return 0
}

/** A position in the cell of the selection that is the topmost and the leftmost. */
function firstCell({ $anchorCell, $headCell }: CellSelection): ResolvedPos {
  const table = $anchorCell.node(-1)
  const row = Math.min($anchorCell.index(-1), $headCell.index(-1))
  const column = Math.min($anchorCell.index(), $headCell.index())
  let pos = $anchorCell.start(-1)
  for (let at = 0; at < row; at++) pos += table.child(at).nodeSize
  pos += 1
  for (let at = 0; at < column; at++) pos += table.child(row).child(at).nodeSize
  return $anchorCell.doc.resolve(pos + 1)
}
