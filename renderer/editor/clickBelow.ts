import { Selection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { beginBelowHeading } from './editing/sectionPlaces.ts'
import { scrollerOf } from './scrollPlace.ts'

/**
 * A click into the empty space below the text sets the cursor to its end, as on paper one goes on writing there.
 * @returns what takes the listener away
 */
export function followClicksBelow(view: EditorView): () => void {
  const scroller = scrollerOf(view.dom)
  const clicked = (event: MouseEvent) => {
    const { target, clientY, button } = event
    const isBelow = clientY > view.dom.getBoundingClientRect().bottom
    if (button !== 0 || !isBelow || !(target instanceof Node) || !target.contains(view.dom)) return
    event.preventDefault()
    const tr = beginBelowHeading(view.state) ?? view.state.tr
    view.dispatch(tr.setSelection(Selection.atEnd(tr.doc)).scrollIntoView())
    view.focus()
  }
  scroller?.addEventListener('mousedown', clicked)
  return () => scroller?.removeEventListener('mousedown', clicked)
}
