import type { EditorView } from '@tiptap/pm/view'
import { type Block, isItem } from '../../../shared/notion/document.ts'
import { placesOf } from '../document/fromEditor.ts'

/** The block beside which an instrument, or a part of one, stands now; null where it is no longer on the page. */
export function blockBeside(view: EditorView, element: Element): Block | null {
  const instrument = element.closest('.instrument')
  if (instrument === null || !view.dom.contains(instrument)) return null
  const at = view.posAtDOM(instrument, 0)
  // An item's stands in it, in front of its text.
  const place = placesOf(view.state.doc).find(({ pos, block }) => (isItem(block) ? pos + 1 : pos) === at)
  return place?.block ?? null
}
