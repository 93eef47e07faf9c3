import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** Where a report was left. */
interface ScrollPlace {
  readonly anchor: number
  readonly head: number
  readonly top: number
  /** The block at the upper edge, and how far its own upper edge is from there; heights may be estimates. */
  readonly block: number
  readonly offset: number
}

/** For as long as the window is open, by the report's number. */
const places = new Map<number, ScrollPlace>()

/** Remembers what is selected and shown. */
export function keepPlace(report: number, view: EditorView): void {
  const { anchor, head } = view.state.selection
  const scroller = scrollerOf(view.dom)
  const edge = scroller?.getBoundingClientRect().top ?? 0
  const blocks = [...view.dom.children]
  const block = blocks.findIndex((element) => element.getBoundingClientRect().bottom > edge)
  const offset = (blocks[block]?.getBoundingClientRect().top ?? edge) - edge
  places.set(report, { anchor, head, top: scroller?.scrollTop ?? 0, block, offset })
}

/** Shows and selects what was shown and selected when the report was last here; its beginning the first time. */
export function restorePlace(report: number, view: EditorView): void {
  const place = places.get(report)
  const scroller = scrollerOf(view.dom)
  if (scroller !== null) scroller.scrollTop = place?.top ?? 0
  if (place === undefined) return
  const { doc, tr } = view.state
  const within = (pos: number) => doc.resolve(Math.min(pos, doc.content.size))
  view.dispatch(tr.setSelection(TextSelection.between(within(place.anchor), within(place.head))))
  view.focus()
  const block = view.dom.children[place.block]
  if (scroller === null || block === undefined || place.top === 0) return
  scroller.scrollTop += block.getBoundingClientRect().top - scroller.getBoundingClientRect().top - place.offset
}

/** The element of the page that scrolls, around this one. By its class: asking for styles would make them anew. */
export function scrollerOf(element: HTMLElement): HTMLElement | null {
  return element.closest<HTMLElement>('.page-scroll')
}
