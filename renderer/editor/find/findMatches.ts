import type { Node as EditorNode } from '@tiptap/pm/model'
import type { TextRange } from '../tools/highlightRanges.ts'

export interface Search {
  readonly words: string
  readonly caseSensitive: boolean
  readonly wholeWord: boolean
}

/** More are not shown, counted or replaced at once. */
export const mostMatches = 10_000

/** Where the words stand, in reading order and apart from each other. A match never reaches from one block to another. */
export function findMatches(doc: EditorNode, search: Search, start = 0): readonly TextRange[] {
  if (search.words === '') return []
  const words = fold(search.words, search)
  const found: TextRange[] = []
  doc.nodesBetween(start, doc.content.size, (node, pos) => {
    if (found.length >= mostMatches) return false
    if (!node.isTextblock) return true
    const text = fold(textOf(node), search)
    for (let at = text.indexOf(words); at >= 0 && found.length < mostMatches; ) {
      const end = at + words.length
      const fits = !search.wholeWord || isWhole(text, at, end)
      if (fits) found.push({ from: pos + 1 + at, to: pos + 1 + end })
      at = text.indexOf(words, fits ? end : at + 1)
    }
    return false
  })
  return found
}

const texts = new WeakMap<EditorNode, string>()

/** A block's text with one character for each position: what is no text is a sign that nobody types. */
function textOf(node: EditorNode): string {
  const known = texts.get(node)
  if (known !== undefined) return known
  let text = ''
  node.forEach((child) => {
    text += child.isText ? child.text : '\ufffc'.repeat(child.nodeSize)
  })
  texts.set(node, text)
  return text
}

/** Letters whose lower case has another length keep their place. */
function fold(text: string, { caseSensitive }: Search): string {
  if (caseSensitive) return text
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  return [...text].map((char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char)).join('')
}

/** Chinese has no spaces between words: there a match is whole wherever the runtime's own segmenter ends words. */
function isWhole(text: string, from: number, to: number): boolean {
  return isBorder(text, from) && isBorder(text, to)
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

function isBorder(text: string, at: number): boolean {
  const [before, after] = [text[at - 1] ?? ' ', text[at] ?? ' ']
  if (!isWordPart(before) || !isWordPart(after)) return true
  return segmenter.segment(text).containing(at)?.index === at
}

function isWordPart(char: string): boolean {
  return /[\p{L}\p{N}_]/u.test(char)
}

/** The first match that begins at the position or behind it, else the first of all; -1 for none. */
export function matchFrom(matches: readonly TextRange[], pos: number): number {
  const at = matches.findIndex(({ from }) => from >= pos)
  return at >= 0 ? at : matches.length > 0 ? 0 : -1
}
