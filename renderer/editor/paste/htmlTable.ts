import type { Block, InlineContent } from '../../../shared/notion/document.ts'
import { linesOf } from './blockLines.ts'
import { isDropped } from './htmlElements.ts'

type ReadBlocks = (nodes: Iterable<Node>) => readonly Block[]

/**
 * A table as one of the dialect: merged cells are one with its text and empty ones beside it. One cell alone is its
 * content, and a table that only puts things beside each other is what it holds.
 */
export function readTable(table: HTMLElement, readBlocks: ReadBlocks): readonly Block[] {
  const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table && !isDropped(row))
  const cells = rows.map((row) => ([...row.children] as HTMLElement[]).filter((cell) => /^t[dh]$/.test(cell.localName)))
  const all = cells.flat()
  const isLayout = table.getAttribute('role') === 'presentation' || all.some((cell) => cell.querySelector('table, hr'))
  if (isLayout || all.length < 2) return all.flatMap((cell) => readBlocks(cell.childNodes))
  const grid = fillGrid(cells, (cell) => linesOf(readBlocks(cell.childNodes)))
  return grid.length === 0 ? [] : [{ type: 'table', line: 0, rows: grid }]
}

/** A spreadsheet's selection can span whole columns: cells in which nothing stands are cut off at the end. */
function fillGrid(
  rows: readonly (readonly HTMLElement[])[],
  read: (cell: HTMLElement) => InlineContent,
): readonly (readonly InlineContent[])[] {
  const grid: InlineContent[][] = rows.map(() => [])
  rows.forEach((cells, at) => {
    let column = 0
    for (const cell of cells) {
      while (grid[at]?.[column] !== undefined) column += 1
      const [width, height] = [span(cell, 'colspan'), Math.min(span(cell, 'rowspan'), rows.length - at)]
      for (let down = 0; down < height; down++) {
        for (let across = 0; across < width; across++) (grid[at + down] as InlineContent[])[column + across] = []
      }
      ;(grid[at] as InlineContent[])[column] = read(cell)
      column += width
    }
  })
  while (grid.length > 1 && grid.at(-1)?.every((cell) => cell === undefined || cell.length === 0)) grid.pop()
  const width = Math.max(...grid.map((row) => row.findLastIndex((cell) => cell !== undefined && cell.length > 0) + 1))
  return width === 0 ? [] : grid.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? []))
}

function span(cell: HTMLElement, name: string): number {
  const value = Number(cell.getAttribute(name) ?? 1)
  return Number.isInteger(value) && value > 0 ? Math.min(value, 256) : 1
}
