import type { Node as EditorNode } from '@tiptap/pm/model'
import { Plugin, type PluginView } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { TextMark } from '../../blocks/blockLook.ts'
import { recogniseAgain, recognisedIn } from './recognised.ts'

/** The attribute in which a block's element carries what is painted in its text: `name from to`, one after the other. */
const attribute = 'data-paint'
/** Instead of an offset: up to the text's end, wherever that is. */
const end = 'end'

/** What `paintText` reads, for the element of the block whose text it is. */
export function paintAttributes(paints: readonly TextMark[]): Readonly<Record<string, string>> {
  return { [attribute]: paints.map(({ name, from, to, goesOn }) => `${name} ${from} ${goesOn ? end : to}`).join(' ') }
}

/**
 * Paints ranges of text with CSS highlights (`::highlight(name)`). Unlike an element around the text, a highlight leaves
 * the page's text nodes as they are, so that typing in a painted text makes nothing anew under the cursor. Only what is
 * in the window or just outside of it is painted: Chromium paints all highlighted text anew in each frame that
 * changes the page.
 */
export function paintText(): Plugin {
  return new Plugin({ view: (view) => paintedPage(view) })
}

function paintedPage(view: EditorView): PluginView {
  const { dom } = view
  let painted: ReadonlyMap<Element, PaintedBlock> = new Map()
  /** Whether each of the page's own children that has something painted is near the window, once that is known. */
  const near = new Map<Element, boolean>()
  /** One that has come since stands where somebody edits. */
  let isFirst = true
  /** The last document that was recognised before its time, as something painted was gone from the page. */
  let hurried: EditorNode | null = null
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) if (near.has(target)) near.set(target, isIntersecting)
      isFirst = false
      if (!isWaiting(view)) paint()
    },
    { rootMargin: '25% 0px', scrollMargin: '25% 0px' },
  )
  const paint = () => {
    const before = painted
    const elements = [...dom.querySelectorAll(`[${attribute}]`)].map((element) => [element, topOf(element)] as const)
    observe(new Set(elements.map(([, top]) => top)))
    painted = new Map(
      elements
        .filter(([, top]) => near.get(top) === true)
        .map(([element]) => [element, repaint(element, before.get(element))]),
    )
    for (const [element, block] of before) if (painted.get(element) !== block) erase(block)
  }
  const observe = (tops: ReadonlySet<Element>) => {
    for (const top of near.keys()) {
      if (tops.has(top)) continue
      observer.unobserve(top)
      near.delete(top)
    }
    for (const top of tops) {
      if (near.has(top)) continue
      near.set(top, !isFirst)
      observer.observe(top)
    }
  }
  const topOf = (element: Element): Element => {
    let top = element
    while (top.parentElement !== null && top.parentElement !== dom) top = top.parentElement
    return top
  }
  paint()
  return {
    update(_view, before) {
      // Ranges move along with what is typed, and what they are asked to be does not.
      if (isWaiting(view)) {
        const { doc } = view.state
        if (view.composing || doc === hurried || ![...painted.values()].some(isLost)) return
        hurried = doc
        queueMicrotask(() => {
          if (!view.isDestroyed) recogniseAgain(view)
        })
        return
      }
      // The page can be made anew without a change of what is recognised.
      const isNew = recognisedIn(before) !== recognisedIn(view.state)
      if (isNew || ![...painted.values()].every(stands)) paint()
    },
    destroy() {
      observer.disconnect()
      painted.forEach(erase)
    },
  }
}

/** Whether the text has changed since it was recognised. */
function isWaiting(view: EditorView): boolean {
  return view.composing || recognisedIn(view.state)?.stale === true
}

interface PaintedBlock {
  /** The attribute that it was painted by. */
  readonly asked: string
  readonly ranges: readonly PaintedRange[]
}
interface PaintedRange {
  readonly name: string
  readonly range: Range
  /** Where the range was put; it moves along with edits. */
  readonly start: Point
  readonly end: Point
}

function repaint(element: Element, before: PaintedBlock | undefined): PaintedBlock {
  const asked = element.getAttribute(attribute) ?? ''
  if (before?.asked === asked && stands(before)) return before
  const words = asked.split(' ')
  const ranges: PaintedRange[] = []
  for (let at = 0; at + 2 < words.length; at += 3) {
    const to = words[at + 2] === end ? null : Number(words[at + 2])
    const painted = paintRange(element, words[at] as string, Number(words[at + 1]), to)
    if (painted !== null) ranges.push(painted)
  }
  return { asked, ranges }
}

/** Whether every range is still where it was put: one whose text was made anew has shrunk to the place where it was. */
function stands({ ranges }: PaintedBlock): boolean {
  return ranges.every(
    ({ range, start, end }) =>
      range.startContainer === start.node &&
      range.startOffset === start.offset &&
      range.endContainer === end.node &&
      range.endOffset === end.offset,
  )
}

/** Whether a range has nothing left: text that is typed over takes what was painted in it along. */
function isLost({ ranges }: PaintedBlock): boolean {
  return ranges.some(
    ({ range, start, end }) => range.collapsed && (start.node !== end.node || start.offset !== end.offset),
  )
}

function erase({ ranges }: PaintedBlock): void {
  for (const { name, range } of ranges) highlightOf(name).delete(range)
}

/**
 * A range of the block's own text; a break counts one, an equation and an image as much as in the text.
 * @param to null: all that follows, what is typed there included
 */
function paintRange(element: Element, name: string, from: number, to: number | null): PaintedRange | null {
  const text = element.matches('p, h1, h2, h3') ? element : element.querySelector('p')
  if (text === null) return null
  const start = pointAt(text, from, true)
  const end = to === null ? { node: text, offset: text.childNodes.length } : pointAt(text, to, false)
  if (start === null || end === null) return null
  const range = document.createRange()
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  highlightOf(name).add(range)
  return { name, range, start, end }
}

interface Point {
  readonly node: Text | Element
  readonly offset: number
}

/** @param ahead at a border between two text nodes, the beginning of the second one; at the very end, that of the last */
function pointAt(text: Element, offset: number, ahead: boolean): Point | null {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  let rest = offset
  let last: Point | null = null
  let node = walker.nextNode()
  while (node !== null) {
    if (node instanceof Text) {
      if (rest < node.length || (!ahead && rest === node.length)) return { node, offset: rest }
      rest -= node.length
      last = { node, offset: node.length }
      node = walker.nextNode()
      continue
    }
    const length = lengthOf(node as HTMLElement)
    if (length === null) node = walker.nextNode()
    else {
      rest -= length
      if (rest < 0) return null
      if (length > 0) last = null
      node = walker.nextSibling() ?? nextOutside(walker)
    }
  }
  return rest === 0 ? last : null
}

/** How long what stands for a character or more is in the text; null for an element that only wraps text. */
function lengthOf(element: HTMLElement): number | null {
  if (element.tagName === 'BR') return element.classList.contains('ProseMirror-trailingBreak') ? 0 : 1
  if (element.classList.contains('equation')) return element.dataset.equation?.length ?? 0
  if (element.classList.contains('image')) return element.dataset.alt?.length ?? 0
  if (element.classList.contains('control-character')) return 1
  if (element.isContentEditable) return null
  return 0
}

function nextOutside(walker: TreeWalker): Node | null {
  while (walker.parentNode() !== null) {
    const next = walker.nextSibling()
    if (next !== null) return next
  }
  return null
}

function highlightOf(name: string): Highlight {
  let highlight = CSS.highlights.get(name)
  if (highlight === undefined) {
    highlight = new Highlight()
    CSS.highlights.set(name, highlight)
  }
  return highlight
}
