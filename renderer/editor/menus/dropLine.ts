import type { EditorView } from '@tiptap/pm/view'
import type { BlockRange } from '../commands/blockRange.ts'
import { type DropPlace, placesAbove, placesBelow } from '../commands/dropPlaces.ts'
import { moveBlocks } from '../commands/moveBlocks.ts'
import { protectedLength } from '../editing/protectHead.ts'
import { scrollerOf } from '../scrollPlace.ts'
import { rowAt, rowOf, textEdges } from './blockRows.ts'

/** Where the blocks would go, in the window's pixels. */
export interface DropLine {
  readonly place: DropPlace
  readonly left: number
  readonly width: number
  readonly top: number
}

/** Width of one level. */
const indent = 28

/** Pixels at the upper and lower edge of the page in which it scrolls. */
const edge = 48
/** Pixels that it scrolls a frame at most. */
const fastest = 12

/**
 * Where blocks that are dragged would go when let go of.
 * @param x where the text of the dragged blocks would begin: its level follows from that
 * @returns null where nothing would change
 */
export function dropLine(view: EditorView, range: BlockRange, x: number, y: number): DropLine | null {
  const row = rowAt(view, y)
  if (row === null) return null
  const { state } = view
  const isAbove = y < (row.top + row.bottom) / 2
  const places = isAbove ? placesAbove(state.doc, row.block, protectedLength(state)) : placesBelow(state.doc, row.block)
  const levels = places.flatMap((place) => {
    const beside = rowOf(view, place.beside)
    return beside === null ? [] : [{ place, left: beside.left + (place.isWithin ? indent : 0) }]
  })
  const fitting = levels.filter(({ place }) => moveBlocks(state, range, place) !== null)
  const chosen = fitting.find(({ left }) => x >= left - indent / 2) ?? fitting.at(-1)
  if (chosen === undefined) return null
  const { right } = textEdges(view)
  return { ...chosen, width: right - chosen.left, top: isAbove ? row.top - 2 : row.bottom + 2 }
}

/** Scrolls the page on while the pointer is near its upper or lower edge. */
export function scrollAtEdge(view: EditorView, y: number): void {
  const scroller = scrollerOf(view.dom)
  if (scroller === null) return
  const { top, bottom } = scroller.getBoundingClientRect()
  const by = y < top + edge ? y - top - edge : y > bottom - edge ? y - bottom + edge : 0
  if (by !== 0) scroller.scrollTop += Math.max(-fastest, Math.min(fastest, by / 4))
}
