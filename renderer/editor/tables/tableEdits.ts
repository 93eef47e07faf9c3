import type { Node as EditorNode } from '@tiptap/pm/model'
import type { Command } from '@tiptap/pm/state'
import { changeTable, type Grid, selectCell, tableAround } from './changeTable.ts'

type Change = (grid: Grid, empty: () => EditorNode) => Grid | null

/** A command that changes the table around the selection; there where it would change something. */
function edit(change: Change): Command {
  return (state, dispatch) => {
    const table = tableAround(state)
    const empty = () => state.schema.node('tableCell', null, [state.schema.node('paragraph')])
    const next = table === null ? null : change(table, empty)
    if (next === null) return false
    const tr = dispatch === undefined ? null : changeTable(state, () => next)
    if (tr !== null) dispatch?.(tr.scrollIntoView())
    return true
  }
}

/** A new row above (0) or below (1) the one of the cursor. */
export const addRow = (side: 0 | 1): Command =>
  edit(({ rows, row, column }, empty) => ({
    rows: rows.toSpliced(row + side, 0, (rows[0] ?? []).map(empty)),
    row: row + side,
    column,
  }))

export const addColumn = (side: 0 | 1): Command =>
  edit(({ rows, row, column }, empty) => ({
    rows: rows.map((cells) => cells.toSpliced(column + side, 0, empty())),
    row,
    column: column + side,
  }))

export const moveRow = (by: 1 | -1): Command =>
  edit(({ rows, row, column }) => {
    const moved = rows[row]
    if (moved === undefined || rows[row + by] === undefined) return null
    return { rows: rows.toSpliced(row, 1).toSpliced(row + by, 0, moved), row: row + by, column }
  })

export const moveColumn = (by: 1 | -1): Command =>
  edit(({ rows, row, column }) => {
    if (rows[0]?.[column + by] === undefined) return null
    const move = (cells: readonly EditorNode[]) =>
      cells.toSpliced(column, 1).toSpliced(column + by, 0, cells[column] as EditorNode)
    return { rows: rows.map(move), row, column: column + by }
  })

export const deleteRow: Command = edit(({ rows, row, column }) => ({
  rows: rows.toSpliced(row, 1),
  row: Math.min(row, rows.length - 2),
  column,
}))

export const deleteColumn: Command = edit(({ rows, row, column }) => ({
  rows: rows.map((cells) => cells.toSpliced(column, 1)),
  row,
  column: Math.min(column, (rows[0]?.length ?? 0) - 2),
}))

export const deleteTable: Command = edit((grid) => ({ ...grid, rows: [] }))

/** To the cell below; from the last row into a new one. */
export const goDown: Command = (state, dispatch) => {
  const table = tableAround(state)
  if (table === null || !state.selection.empty) return false
  const { pos, rows, row, column } = table
  if (row === rows.length - 1) return addRow(1)(state, dispatch)
  dispatch?.(selectCell(state.tr, pos, row + 1, column).scrollIntoView())
  return true
}
