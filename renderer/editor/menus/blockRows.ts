import type { EditorView } from '@tiptap/pm/view'
import { type BlockAt, blockAround } from '../commands/blockRange.ts'

/** A block as it stands on the page, in the window's pixels. */
export interface BlockRow {
  readonly block: BlockAt
  readonly element: HTMLElement
  /** Where its text begins at the left; what marks an item stands before that. */
  readonly left: number
  /** Its own line or lines, without what is below it. */
  readonly top: number
  readonly bottom: number
  /** Middle of its first line. */
  readonly middle: number
}

/** How far beside the searched height a line still counts: the space between two blocks. */
const reach = [0, 5, -5, 10, -10, 16, -16, 24, -24, 32, -32]

/** The block whose line stands at this height; null where there is none near. */
export function rowAt(view: EditorView, y: number): BlockRow | null {
  const x = textEdges(view).right - 12
  for (const offset of reach) {
    // Something may float above the text: a menu, or the cover of what is dragged.
    const elements = view.dom.ownerDocument.elementsFromPoint(x, y + offset)
    const element = elements.find((one) => one !== view.dom && view.dom.contains(one))
    if (element === undefined || element.matches('ul, ol, li')) continue
    const block = blockOf(view, element)
    if (block !== null) return rowOf(view, block)
  }
  return null
}

/** Where the text column begins and ends. */
export function textEdges(view: EditorView): { readonly left: number; readonly right: number } {
  const { left, right } = view.dom.getBoundingClientRect()
  return { left, right: right - Number.parseFloat(getComputedStyle(view.dom).paddingInlineEnd) }
}

export function rowOf(view: EditorView, block: BlockAt): BlockRow | null {
  const element = view.nodeDOM(block.pos)
  if (!(element instanceof HTMLElement)) return null
  const text = element.matches('li') ? (element.querySelector<HTMLElement>('p') ?? element) : element
  const { left, top, bottom } = text.getBoundingClientRect()
  const line = Number.parseFloat(getComputedStyle(text).lineHeight)
  const padding = Number.parseFloat(getComputedStyle(text).paddingTop)
  return { block, element, left, top, bottom, middle: top + padding + (Number.isNaN(line) ? 24 : line) / 2 }
}

function blockOf(view: EditorView, element: Element): BlockAt | null {
  const pos = view.posAtDOM(element, 0)
  const { doc } = view.state
  if (pos < 0 || pos > doc.content.size) return null
  const $pos = doc.resolve(pos)
  // A position at a block that holds no text is before it or in it.
  return blockAround($pos)
}
