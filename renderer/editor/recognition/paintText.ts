import { Plugin, type PluginView } from '@tiptap/pm/state'
import type { TextMark } from '../../blocks/blockLook.ts'
import { recognisedIn } from './recognitionPlugin.ts'

/** The attribute in which a block's element carries what is painted in its text: `name from to`, one after the other. */
const attribute = 'data-paint'

/** What `paintText` reads, for the element of the block whose text it is. */
export function paintAttributes(paints: readonly TextMark[]): Readonly<Record<string, string>> {
  return { [attribute]: paints.map(({ name, from, to }) => `${name} ${from} ${to}`).join(' ') }
}

/**
 * Paints ranges of text with CSS highlights (`::highlight(name)`). Unlike an element around the text, a highlight leaves
 * the page's text nodes as they are, so that typing in a painted text makes nothing anew under the cursor.
 */
export function paintText(): Plugin {
  return new Plugin({ view: ({ dom }) => paintedPage(dom) })
}

function paintedPage(dom: HTMLElement): PluginView {
  let painted: readonly Painted[] = []
  const paint = () => {
    const next = paintedIn(dom, new Map(painted.map((one) => [keyOf(one), one])))
    for (const one of painted) if (!next.has(one)) highlightOf(one.name).delete(one.range)
    for (const one of next) highlightOf(one.name).add(one.range)
    painted = [...next]
  }
  paint()
  return {
    update(view, before) {
      if (view.composing) return
      // The page can be made anew without a change of what is recognised.
      if (recognisedIn(before) !== recognisedIn(view.state) || painted.some(hasLeft)) paint()
    },
    destroy() {
      for (const { name, range } of painted) highlightOf(name).delete(range)
    },
  }
}

interface Painted {
  readonly name: string
  readonly element: Element
  readonly from: number
  readonly to: number
  readonly range: Range
}

const numbers = new WeakMap<Element, number>()
let lastNumber = 0
function keyOf({ name, element, from, to }: Omit<Painted, 'range'>): string {
  let number = numbers.get(element)
  if (number === undefined) {
    lastNumber += 1
    number = lastNumber
    numbers.set(element, number)
  }
  return `${number} ${name} ${from} ${to}`
}

/** Everything to be painted; what stands where it stood keeps its range. */
function paintedIn(dom: Element, known: ReadonlyMap<string, Painted>): ReadonlySet<Painted> {
  const painted = new Set<Painted>()
  for (const element of dom.querySelectorAll(`[${attribute}]`)) {
    const words = (element.getAttribute(attribute) ?? '').split(' ')
    for (let at = 0; at + 2 < words.length; at += 3) {
      const place = { name: words[at] as string, element, from: Number(words[at + 1]), to: Number(words[at + 2]) }
      const before = known.get(keyOf(place))
      if (before !== undefined && stillStands(before)) painted.add(before)
      else {
        const range = rangeIn(element, place.from, place.to)
        if (range !== null) painted.add({ ...place, range })
      }
    }
  }
  return painted
}

/** A range whose text node has left the page has shrunk to nothing, where the node was. */
function hasLeft({ range, element }: Painted): boolean {
  return range.collapsed || !element.isConnected
}

function stillStands(one: Painted): boolean {
  const { range, element, from, to } = one
  if (hasLeft(one)) return false
  const now = rangeIn(element, from, to)
  return (
    now !== null &&
    now.startContainer === range.startContainer &&
    now.startOffset === range.startOffset &&
    now.endContainer === range.endContainer &&
    now.endOffset === range.endOffset
  )
}

/** A range of the block's own text; a break counts one, an equation and an image as much as in the text. */
function rangeIn(element: Element, from: number, to: number): Range | null {
  const text = element.matches('p, h1, h2, h3') ? element : element.querySelector('p')
  if (text === null) return null
  const [start, end] = [pointAt(text, from, true), pointAt(text, to, false)]
  if (start === null || end === null) return null
  const range = document.createRange()
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return range
}

interface Point {
  readonly node: Text
  readonly offset: number
}

/** @param ahead at a border between two text nodes, the beginning of the second one */
function pointAt(text: Element, offset: number, ahead: boolean): Point | null {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  let rest = offset
  let node = walker.nextNode()
  while (node !== null) {
    if (node instanceof Text) {
      if (rest < node.length || (!ahead && rest === node.length)) return { node, offset: rest }
      rest -= node.length
      node = walker.nextNode()
      continue
    }
    const length = lengthOf(node as HTMLElement)
    if (length === null) node = walker.nextNode()
    else {
      rest -= length
      if (rest < 0) return null
      node = walker.nextSibling() ?? nextOutside(walker)
    }
  }
  return null
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
