import type { Editor } from '@tiptap/core'
import { unfold } from '../folding/folding.ts'
import { scrollerOf } from '../scrollPlace.ts'
import type { TextRange } from '../tools/highlightRanges.ts'

/** Brings a match into the middle of the page where it isn't in sight; the focus stays where it is. */
export function showMatch(editor: Editor, { from }: TextRange): void {
  const { view } = editor
  unfold(view, from)
  const { node } = view.domAtPos(from)
  const element = node instanceof Element ? node : node.parentElement
  const scroller = scrollerOf(view.dom)
  if (element === null || scroller === null) return
  // What isn't laid out yet has a place only when it is brought there.
  const { top, bottom } = scroller.getBoundingClientRect()
  if (element.getBoundingClientRect().top > bottom || element.getBoundingClientRect().bottom < top) {
    element.scrollIntoView({ block: 'center' })
  }
  const place = view.coordsAtPos(from)
  if (place.top < top + 80 || place.bottom > bottom - 40) {
    scroller.scrollTop += (place.top + place.bottom) / 2 - (top + bottom) / 2
  }
}
