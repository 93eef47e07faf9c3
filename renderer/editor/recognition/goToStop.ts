import { type Command, TextSelection } from '@tiptap/pm/state'
import type { Block } from '../../../shared/notion/document.ts'
import type { AnyBlockLook, BlockLook } from '../../blocks/blockLook.ts'
import { type Place, placesOf } from '../document/fromEditor.ts'
import { recognisedIn } from './recognitionPlugin.ts'
import { textPosition } from './textPosition.ts'

/**
 * From one place to fill in to the next (1) or the previous (-1), and selects what stands there; from the last one to
 * the end of its line.
 * Only where the cursor is at such a place already: elsewhere Tab means something else.
 */
export function goToStop(looks: readonly AnyBlockLook[], direction: 1 | -1): Command {
  return (state, dispatch) => {
    const recognised = recognisedIn(state)
    if (recognised === undefined || recognised.stale) return false
    const places = new Map<Block, Place>(placesOf(state.doc).map((place) => [place.block, place]))
    const stops = recognised.reading.recognised.flatMap((recognition) => {
      const look = looks.find(({ kind }) => kind === recognition.kind) as BlockLook | undefined
      return (look?.stops?.(recognition) ?? []).flatMap(({ block, from, to }) => {
        const place = places.get(block)
        const range = place === undefined ? [] : [textPosition(place, from), textPosition(place, to)]
        const [start, end] = range
        return start == null || end == null ? [] : [{ start, end }]
      })
    })
    const { from, to } = state.selection
    const at = stops.findIndex(({ start, end }) => start <= from && to <= end)
    if (at < 0) return false
    const next = stops[at + direction]
    // Not further: one Tab too many would move the item below the one before it.
    const { $to } = state.selection
    const end = direction === 1 ? $to.end() : from
    const [start, stop] = next === undefined ? [end, end] : [next.start, next.end]
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, start, stop)).scrollIntoView())
    return true
  }
}
