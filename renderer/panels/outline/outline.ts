import type { Editor } from '@tiptap/core'
import { headSize } from '../../editor/document/pageHead.ts'
import { isListNode } from '../../editor/editing/items.ts'
import { protectedLength } from '../../editor/editing/protectHead.ts'

export interface OutlineEntry {
  /** Position before the heading. */
  readonly pos: number
  /** 0 for the outermost level that is there. */
  readonly depth: number
  readonly text: string
  /** How many items stand below it, before the next heading of its own or a higher level. */
  readonly items: number
}

/** The page's headings, without its title and the repetition of it. */
export function outlineOf({ state, view }: Pick<Editor, 'state' | 'view'>): readonly OutlineEntry[] {
  const { doc } = state
  const length = protectedLength(state)
  const headings: { pos: number; level: number; text: string; items: number }[] = []
  let pos = headSize(doc, length)
  for (const node of doc.children.slice(length)) {
    if (node.type.name === 'heading' && !isRepeatedTitle(view.nodeDOM(pos))) {
      headings.push({ pos, level: node.attrs.level as number, text: node.textContent.trim(), items: 0 })
    } else if (isListNode(node)) addItems(headings, node.childCount)
    pos += node.nodeSize
  }
  const outermost = Math.min(...headings.map(({ level }) => level))
  return headings.map(({ level, ...heading }) => ({ ...heading, depth: level - outermost }))
}

/** To the last heading and to those around it. */
function addItems(headings: readonly { level: number; items: number }[], count: number): void {
  let level = Number.POSITIVE_INFINITY
  for (const heading of headings.toReversed()) {
    if (heading.level >= level) continue
    heading.items += count
    level = heading.level
    if (level === 1) return
  }
}

/** Which entry the text at the page's upper edge belongs to; the first one above all of them, -1 without any. */
export function entryAt(tops: (at: number) => number, count: number, edge: number): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (tops(middle) <= edge) low = middle + 1
    else high = middle
  }
  return count === 0 ? -1 : Math.max(0, low - 1)
}

export function sameOutline(a: readonly OutlineEntry[], b: readonly OutlineEntry[]): boolean {
  return (
    a.length === b.length &&
    a.every((entry, at) => {
      const other = b[at]
      const { pos, depth, text, items } = entry
      return other?.pos === pos && other.depth === depth && other.text === text && other.items === items
    })
  )
}

function isRepeatedTitle(element: Node | null): boolean {
  return element !== null && 'classList' in element && (element as Element).classList.contains('repeated-title')
}
