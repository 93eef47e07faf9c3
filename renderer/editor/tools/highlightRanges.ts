import type { EditorView } from '@tiptap/pm/view'

export interface TextRange {
  readonly from: number
  readonly to: number
}

/**
 * Paints ranges of the text by a CSS highlight: no element is made, so nothing under the cursor or an input method is
 * touched. A range that isn't on the page is left out.
 */
export function highlightRanges(view: EditorView, name: string, ranges: readonly TextRange[]): void {
  if (ranges.length === 0 || view.isDestroyed) {
    CSS.highlights.delete(name)
    return
  }
  CSS.highlights.set(name, new Highlight(...ranges.flatMap((range) => domRange(view, range) ?? [])))
}

/** A range of the document as one of the page; null for one that can't be shown. */
function domRange(view: EditorView, { from, to }: TextRange): Range | null {
  const [start, end] = [view.domAtPos(from, 1), view.domAtPos(to, -1)]
  if (!start.node.isConnected || !end.node.isConnected) return null
  const range = document.createRange()
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return range
}
