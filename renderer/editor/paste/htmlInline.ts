import type { Inline, InlineContent, Mark } from '../../../shared/notion/document.ts'
import { isDropped, styleOf } from './htmlElements.ts'

/** The inline content of nodes: their text with the marks that the dialect has, white space as a page shows it. */
export function readInlineHtml(nodes: Iterable<Node>): InlineContent {
  const runs: Inline[] = []
  for (const node of nodes) collect(node, { marks: [], keepsLines: false }, runs)
  return tidy(runs)
}

interface Around {
  readonly marks: readonly Mark[]
  /** White space stands as it is. */
  readonly keepsLines: boolean
}

function collect(node: Node, around: Around, runs: Inline[]): void {
  if (node.nodeType === 3) collectText(node.nodeValue ?? '', around, runs)
  if (node.nodeType !== 1) return
  const element = node as HTMLElement
  const tex = equationOf(element)
  if (tex !== null) {
    runs.push({ type: 'equation', tex, marks: around.marks })
    return
  }
  if (isDropped(element)) return
  if (element.localName === 'br') {
    runs.push({ type: 'softBreak', marks: [] })
    return
  }
  const image = imageOf(element)
  if (image !== undefined) {
    if (image !== null) runs.push({ type: 'image', ...image, marks: around.marks })
    return
  }
  const inside = { marks: marksWithin(element, around.marks), keepsLines: keepsLines(element, around.keepsLines) }
  for (const child of element.childNodes) collect(child, inside, runs)
}

function collectText(value: string, { marks, keepsLines }: Around, runs: Inline[]): void {
  const text = value.replace(/[\u200b\ufeff]/g, '').replace(/\u00a0/g, ' ')
  if (!keepsLines) {
    pushText(runs, collapse(text), marks)
    return
  }
  text.split(/\r?\n/).forEach((line, at) => {
    if (at > 0) runs.push({ type: 'softBreak', marks: [] })
    pushText(runs, line, marks)
  })
}

/** A line end between two Chinese characters is none to a reader: the file was only wrapped there. */
function collapse(text: string): string {
  return text
    .replace(
      /(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])[ \t]*\r?\n\s*(?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])/gu,
      '',
    )
    .replace(/[ \t\r\n]+/g, ' ')
}

function pushText(runs: Inline[], text: string, marks: readonly Mark[]): void {
  if (text !== '') runs.push({ type: 'text', text, marks })
}

const byName: Readonly<Record<string, Mark>> = {
  b: { type: 'bold' },
  strong: { type: 'bold' },
  i: { type: 'italic' },
  em: { type: 'italic' },
  s: { type: 'strike' },
  del: { type: 'strike' },
  strike: { type: 'strike' },
  code: { type: 'code' },
  kbd: { type: 'code' },
  samp: { type: 'code' },
}

/** The tree's order of marks: a link outermost, code innermost. */
const order: readonly Mark['type'][] = ['link', 'bold', 'italic', 'strike', 'code']

function marksWithin(element: HTMLElement, around: readonly Mark[]): readonly Mark[] {
  const style = styleOf(element)
  let marks = around
  const add = (mark: Mark) => {
    if (marks.some(({ type }) => type === mark.type)) return
    marks = [...marks, mark].sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type))
  }
  const drop = (type: Mark['type']) => {
    marks = marks.filter((mark) => mark.type !== type)
  }
  const named = byName[element.localName]
  if (named !== undefined) add(named)
  const href = element.localName === 'a' ? addressOf(element) : null
  if (href !== null) add({ type: 'link', href })
  // Google puts all that is copied into a bold element that isn't bold.
  if (/font-weight\s*:\s*(?:normal|[1-4]00)/i.test(style)) drop('bold')
  else if (/font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style)) add({ type: 'bold' })
  if (/font-style\s*:\s*italic/i.test(style)) add({ type: 'italic' })
  else if (/font-style\s*:\s*normal/i.test(style)) drop('italic')
  if (/text-decoration(?:-line)?\s*:[^;]*line-through/i.test(style)) add({ type: 'strike' })
  return marks
}

/** Where a link leads; null for one that leads nowhere outside of the page that it stood on. */
function addressOf(element: HTMLElement): string | null {
  const href = (element.getAttribute('data-href') ?? element.getAttribute('href') ?? '').trim()
  return href === '' || href.startsWith('#') || /^(?:javascript|about|file|data|vbscript|blob):/i.test(href)
    ? null
    : href
}

/** undefined for what is no image, null for one without an address that lasts, or that nobody was to see. */
function imageOf(element: HTMLElement): { readonly alt: string; readonly src: string } | null | undefined {
  if (element.localName === 'span' && element.dataset.src !== undefined)
    return { alt: element.dataset.alt ?? '', src: element.dataset.src }
  if (element.localName !== 'img') return undefined
  const src = element.getAttribute('src') ?? ''
  const isPixel = ['width', 'height'].some((side) => /^[0-2](?:px)?$/.test(element.getAttribute(side) ?? ''))
  return /^https?:/i.test(src) && !isPixel ? { alt: element.getAttribute('alt') ?? '', src } : null
}

/** What KaTeX and MathJax leave of the TeX that they have set, and what this editor shows as one. */
function equationOf(element: HTMLElement): string | null {
  if (element.localName === 'span' && element.dataset.equation !== undefined) return element.dataset.equation
  if (!element.classList.contains('katex') && element.localName !== 'math' && element.localName !== 'mjx-container')
    return null
  return element.querySelector('annotation[encoding="application/x-tex"]')?.textContent?.trim() ?? null
}

function keepsLines(element: HTMLElement, around: boolean): boolean {
  const [, value] = /white-space(?:-collapse)?\s*:\s*([\w-]+)/i.exec(styleOf(element)) ?? []
  if (value === undefined) return element.localName === 'pre' || around
  return /^(?:pre|pre-wrap|pre-line|break-spaces|preserve)$/i.test(value)
}

/** Joins equal neighbours; no white space at the ends of a line, and one space only between words. */
function tidy(runs: readonly Inline[]): InlineContent {
  const lines: Inline[][] = [[]]
  for (const run of runs) {
    const line = lines.at(-1) as Inline[]
    const last = line.at(-1)
    if (run.type === 'softBreak') lines.push([])
    else if (run.type === 'text' && last?.type === 'text') {
      const text = last.text.endsWith(' ') ? run.text.replace(/^ /, '') : run.text
      if (sameMarks(last.marks, run.marks)) line[line.length - 1] = { ...last, text: last.text + text }
      else if (text !== '') line.push({ ...run, text })
    } else line.push(run)
  }
  const trimmed = lines.map(trimLine)
  while (trimmed[0]?.length === 0) trimmed.shift()
  while (trimmed.at(-1)?.length === 0) trimmed.pop()
  return trimmed.flatMap((line, at): InlineContent => (at > 0 ? [{ type: 'softBreak', marks: [] }, ...line] : line))
}

function trimLine(line: readonly Inline[]): InlineContent {
  const rest = [...line]
  const trimEnd = (at: number, trim: (text: string) => string): boolean => {
    const run = rest.at(at)
    if (run?.type !== 'text') return false
    const text = trim(run.text)
    if (text === '') rest.splice(at, 1)
    else rest.splice(at, 1, { ...run, text })
    return text === ''
  }
  while (trimEnd(0, (text) => text.trimStart()));
  while (trimEnd(rest.length - 1, (text) => text.trimEnd()) && rest.length > 0);
  return rest
}

function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return a.length === b.length && a.every((mark, at) => sameMark(mark, b[at] as Mark))
}

function sameMark(a: Mark, b: Mark): boolean {
  return a.type === 'link' ? b.type === 'link' && a.href === b.href : a.type === b.type
}
