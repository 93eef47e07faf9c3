import { type Command, type EditorState, TextSelection } from '@tiptap/pm/state'
import type { AnyRecognition } from '../../../shared/blocks/index.ts'
import type { Block } from '../../../shared/notion/document.ts'
import type { AnyBlockLook, BlockLook } from '../../blocks/blockLook.ts'
import { type Place, placesOf } from '../document/fromEditor.ts'
import { readingNow } from './recognitionPlugin.ts'
import { textPosition } from './textPosition.ts'

/**
 * From one place to fill in to the next (1) or the previous (-1), and selects what stands there, of prose its end; from
 * the last one to the end of its line.
 * Only where the cursor is at such a place already: elsewhere Tab means something else.
 */
export function goToStop(looks: readonly AnyBlockLook[], direction: 1 | -1): Command {
  return (state, dispatch) => {
    const stops = stopsIn(state, looks)
    const { from, to, $to } = state.selection
    const at = stops.findIndex(({ start, end }) => start <= from && to <= end)
    if (at < 0) return false
    const next = stops[at + direction]
    // Not further: one Tab too many would move the item below the one before it.
    const end = direction === 1 ? $to.end() : from
    dispatch?.(select(state, next ?? { start: end, end, prose: false }))
    return true
  }
}

/** At the end of prose to fill in, to the end of the next such place of the same recognition: nothing is torn apart. */
export function goOn(looks: readonly AnyBlockLook[]): Command {
  return (state, dispatch) => {
    const { from, empty } = state.selection
    if (!empty) return false
    const stops = stopsIn(state, looks)
    const at = stops.findIndex((stop) => stop.prose && stop.end === from)
    const [own, next] = [stops[at], stops[at + 1]]
    if (own === undefined || next?.recognition !== own.recognition) return false
    dispatch?.(select(state, next))
    return true
  }
}

/** A place to fill in, by its positions. */
interface StopRange {
  readonly start: number
  readonly end: number
  readonly prose: boolean
}

function stopsIn(
  state: EditorState,
  looks: readonly AnyBlockLook[],
): readonly (StopRange & { readonly recognition: AnyRecognition })[] {
  const reading = readingNow(state)
  if (reading === undefined) return []
  const places = new Map<Block, Place>(placesOf(state.doc).map((place) => [place.block, place]))
  return reading.recognised.flatMap((recognition) => {
    const look = looks.find(({ kind }) => kind === recognition.kind) as BlockLook | undefined
    return (look?.stops?.(recognition) ?? []).flatMap(({ block, from, to, prose = false }) => {
      const place = places.get(block)
      const range = place === undefined ? [] : [textPosition(place, from), textPosition(place, to)]
      const [start, end] = range
      return start == null || end == null ? [] : [{ start, end, prose, recognition }]
    })
  })
}

function select(state: EditorState, { start, end, prose }: StopRange) {
  return state.tr.setSelection(TextSelection.create(state.doc, prose ? end : start, end)).scrollIntoView()
}
