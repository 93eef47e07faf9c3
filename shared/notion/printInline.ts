import type { Inline, InlineContent, Mark } from './document.ts'
import { guardLine } from './lineStart.ts'
import { type BreakStyle, isPadded, readInline, readInlineWithPositions, SPECIAL, sameMarks } from './readInline.ts'

/**
 * Inline content as Notion writes it: `**bold**`, `*italic*`, `~~strike~~`, `` `code` ``, `[text](href)`, `$tex$`.
 * A character is escaped where the reader would otherwise take it as syntax, there and nowhere else.
 * White space at the edge of bold, italic or strike falls outside of it: no delimiter may stand beside a space.
 */
export function printInline(content: InlineContent, breaks: BreakStyle = 'newline'): string {
  const printed = printPlain(content, breaks) ?? printBetween('', content, '', breaks, content)
  if (printed !== null) return printed
  // An underscore is no delimiter inside a word.
  const starred = withAsterisks(content)
  return printBetween('', starred, '', breaks, content) ?? escapeAll(content, breaks)
}

/** Text without marks and without a character of syntax is written as it is; null for any other content. */
function printPlain(content: InlineContent, breaks: BreakStyle): string | null {
  let text = ''
  for (const run of content) {
    if (run.marks.length > 0) return null
    if (run.type === 'softBreak') text += breaks === 'br' ? '<br>' : '\n'
    else if (run.type === 'text' && !SPECIAL.test(run.text)) text += run.text
    else return null
  }
  return text
}

/**
 * Prints edited content next to the source that it was edited from: what stands before and after the edit keeps the
 * author's spelling, the edit is printed in the dialect.
 */
export function printEdited(content: InlineContent, source: string, breaks: BreakStyle = 'newline'): string {
  const before = readInlineWithPositions(source, breaks)
  const old = flatten(before.content)
  const now = flatten(content)
  const shorter = Math.min(old.length, now.length)
  let head = 0
  while (head < shorter && sameUnit(old[head], now[head])) head++
  let tail = 0
  while (tail < shorter - head && sameUnit(old[old.length - 1 - tail], now[now.length - 1 - tail])) tail++
  // Cut only where no mark is open on either side, in the old content and in the new.
  while (head > 0 && !(isPlainCut(old, head) && isPlainCut(now, head))) head--
  while (tail > 0 && !(isPlainCut(old, old.length - tail) && isPlainCut(now, now.length - tail))) tail--
  const headEnd = head === old.length ? source.length : offsetAt(before.offsets, head, source)
  const tailStart = tail === 0 ? source.length : offsetAt(before.offsets, old.length - tail, source)
  const middle = unflatten(now.slice(head, now.length - tail))
  const kept = printBetween(source.slice(0, headEnd), middle, source.slice(tailStart), breaks, content)
  return kept ?? printInline(content, breaks)
}

function withAsterisks(content: InlineContent): InlineContent {
  if (!content.some((run) => run.marks.some((mark) => mark.type === 'italic' && mark.underscore))) return content
  const star = (mark: Mark): Mark => (mark.type === 'italic' ? { type: 'italic' } : mark)
  return content.map((run) => ({ ...run, marks: run.marks.map(star) }))
}

/** Where the unit begins in the source, its escaping backslash or guard included. */
function offsetAt(offsets: readonly number[], unit: number, source: string): number {
  const at = offsets[unit] ?? source.length
  const previous = unit === 0 ? -1 : (offsets[unit - 1] as number)
  return source[at - 1] === '\\' && at - 1 > previous ? at - 1 : at
}

/** One unit of flattened content: a UTF-16 unit of text, or something that is no text. */
interface Unit {
  readonly text: string | null
  readonly run: Inline
}

function flatten(content: InlineContent): readonly Unit[] {
  const units: Unit[] = []
  for (const run of content) {
    if (run.type === 'text') for (let i = 0; i < run.text.length; i++) units.push({ text: run.text[i] as string, run })
    else units.push({ text: null, run })
  }
  return units
}

function unflatten(units: readonly Unit[]): InlineContent {
  const content: Inline[] = []
  for (const { text, run } of units) {
    const last = content[content.length - 1]
    if (text === null) content.push(run)
    else if (last?.type === 'text' && sameMarks(last.marks, run.marks))
      content[content.length - 1] = { ...last, text: last.text + text }
    else content.push({ type: 'text', text, marks: run.marks })
  }
  return content
}

function sameUnit(a: Unit | undefined, b: Unit | undefined): boolean {
  if (a === undefined || b === undefined) return false
  return (
    a.text === b.text &&
    (a.text === null ? sameRun(a.run, b.run) : a.run === b.run || sameMarks(a.run.marks, b.run.marks))
  )
}

function isPlainCut(units: readonly Unit[], at: number): boolean {
  const left = units[at - 1]
  const right = units[at]
  return (left === undefined || left.run.marks.length === 0) && (right === undefined || right.run.marks.length === 0)
}

/** True where both are the same run with the same marks. */
export function sameRun(a: Inline, b: Inline): boolean {
  if (a === b) return true
  if (a.type !== b.type || !sameMarks(a.marks, b.marks)) return false
  if (a.type === 'text') return a.text === (b as typeof a).text
  if (a.type === 'equation') return a.tex === (b as typeof a).tex
  if (a.type === 'image') return a.alt === (b as typeof a).alt && a.src === (b as typeof a).src
  return true
}

export function sameInline(a: InlineContent, b: InlineContent): boolean {
  if (a === b) return true
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (!sameRun(a[i] as Inline, b[i] as Inline)) return false
  return true
}

/** Rounds of finding what needs a backslash; each round can uncover what the one before had hidden. */
const ROUNDS = 12

/** Prints `middle` between two pieces of source so that the whole reads as `wanted`; null where that can't be had. */
function printBetween(
  head: string,
  middle: InlineContent,
  tail: string,
  breaks: BreakStyle,
  wanted: InlineContent,
): string | null {
  const escaped = new Set<number>()
  let target: string | null = null
  for (let round = 0; round < ROUNDS; round++) {
    const printed = print(middle, breaks, (literal) => escaped.has(literal))
    const text = head + printed.text + tail
    if (sameInline(readInline(text, breaks), wanted)) return text
    const read = readInlineWithPositions(text, breaks)
    target ??= visible(wanted)
    if (visible(read.content) === target) return text
    const known = escaped.size
    for (const [index, offset] of printed.literals.entries()) {
      if (offset >= 0 && read.syntax.has(head.length + offset)) escaped.add(index)
    }
    if (escaped.size === known) break
  }
  return null
}

/** The same with a backslash before every character that can be syntax. */
export function escapeAll(content: InlineContent, breaks: BreakStyle = 'newline'): string {
  return print(withAsterisks(content), breaks, () => true).text
}

interface Printed {
  readonly text: string
  /** For each literal character that could need an escape, in order: its offset in the text; -1 once escaped. */
  readonly literals: readonly number[]
}

function delimiterOf(mark: Mark): string {
  if (mark.type === 'bold') return '**'
  if (mark.type === 'italic') return mark.underscore ? '_' : '*'
  return mark.type === 'strike' ? '~~' : ''
}

const SYNTAX = new Set([...'\\*_~`[]$!<|'].map((char) => char.charCodeAt(0)))

/** A break carries only the marks that go on behind it: none can end beside it. */
function withInnerBreaks(content: InlineContent): InlineContent {
  if (!content.some((run) => run.type === 'softBreak' && run.marks.length > 0)) return content
  const runs = [...content]
  let behind: readonly Mark[] = []
  for (let i = runs.length - 1; i >= 0; i--) {
    const run = runs[i] as Inline
    if (run.type === 'softBreak')
      runs[i] = { ...run, marks: run.marks.filter((mark) => behind.some((other) => sameMark(mark, other))) }
    else behind = run.marks
  }
  let before: readonly Mark[] = []
  for (const [i, run] of runs.entries()) {
    if (run.type === 'softBreak')
      runs[i] = { ...run, marks: run.marks.filter((mark) => before.some((other) => sameMark(mark, other))) }
    else before = run.marks
  }
  return runs
}

function print(given: InlineContent, breaks: BreakStyle, isEscaped: (literal: number) => boolean): Printed {
  const content = withInnerBreaks(given)
  const extents = markExtents(content)
  const literals: number[] = []
  let text = ''
  let open: Mark[] = []
  // White space that is held back until it is known whether a mark ends before it.
  let held = ''
  let afterEquation = false

  const emit = (literal: string): void => {
    let from = 0
    if (afterEquation && /^\d/.test(literal)) text += '\\'
    for (let i = 0; i < literal.length; i++) {
      const char = literal.charCodeAt(i)
      if (!SYNTAX.has(char)) continue
      text += literal.slice(from, i)
      from = i
      if (isEscaped(literals.length)) {
        literals.push(-1)
        text += '\\'
      } else literals.push(text.length)
      text += literal[i]
      from = i + 1
    }
    text += literal.slice(from)
  }
  const moveTo = (wanted: readonly Mark[], lead: string, index: number, spaceFollows = false): void => {
    let keep = open.length
    for (let i = 0; i < open.length; i++) {
      if (!wanted.some((mark) => sameMark(mark, open[i] as Mark))) {
        keep = i
        break
      }
    }
    for (let i = open.length - 1; i >= keep; i--) {
      const mark = open[i] as Mark
      if (mark.type === 'link') {
        text += held
        held = ''
        text += `](${writableHref(mark.href)})`
      } else text += delimiterOf(mark)
    }
    open = open.slice(0, keep)
    const missing = wanted.filter((mark) => mark.type !== 'code' && !open.some((other) => sameMark(mark, other)))
    if (missing.length > 0 || !spaceFollows) {
      text += held
      held = ''
    }
    const extent = extents[index] as Map<string, number>
    const order = new Map(missing.map((mark, at) => [mark, at]))
    missing.sort(
      (a, b) =>
        (extent.get(markKey(b)) ?? 0) - (extent.get(markKey(a)) ?? 0) || (order.get(a) ?? 0) - (order.get(b) ?? 0),
    )
    const lastLink = missing.findLastIndex((mark) => mark.type === 'link')
    for (const [at, mark] of missing.entries()) {
      if (at === lastLink + 1) text += lead
      text += mark.type === 'link' ? '[' : delimiterOf(mark)
    }
    if (missing.length === lastLink + 1) text += lead
    open = [...open, ...missing]
  }

  for (let i = 0; i < content.length; i++) {
    const run = content[i] as Inline
    const isCode = run.marks.some((mark) => mark.type === 'code')
    if (isCode && (run.type === 'text' || run.type === 'softBreak')) {
      let code = ''
      const index = i
      for (; i < content.length; i++) {
        const part = content[i] as Inline
        if (!sameMarks(part.marks, run.marks) || (part.type !== 'text' && part.type !== 'softBreak')) break
        code += part.type === 'text' ? part.text : breaks === 'br' ? ' ' : '\n'
      }
      i--
      moveTo(run.marks, '', index)
      // Code takes no escapes, so its lines are spans of their own where one would be read as a block.
      const lines = code.split('\n')
      text += lines.slice(1).some((line) => guardLine(line, undefined, true) !== line)
        ? lines.map(codeSpan).join('\n')
        : codeSpan(code)
    } else if (run.type === 'text') {
      const lead = /^\s*/.exec(run.text)?.[0] ?? ''
      if (lead.length === run.text.length) {
        // Nothing but space: marks may end before it, none begins at it.
        const still = open.filter((mark) => run.marks.some((other) => sameMark(mark, other)))
        const links = run.marks.filter((mark) => mark.type === 'link')
        if (still.length < open.length || links.some((mark) => !open.some((other) => sameMark(mark, other))))
          moveTo(links.length > 0 ? mergeLinks(still, links) : still, '', i, true)
        held += lead
      } else {
        const previous = content[i - 1]
        afterEquation = previous?.type === 'equation' && lead === '' && sameMarks(run.marks, previous.marks)
        moveTo(run.marks, lead, i)
        const trail = /\s*$/.exec(run.text)?.[0] ?? ''
        emit(run.text.slice(lead.length, run.text.length - trail.length))
        held = trail
      }
    } else if (run.type === 'softBreak') {
      const still = open.filter((mark) => run.marks.some((other) => sameMark(mark, other)))
      if (still.length < open.length) moveTo(still, '', i, true)
      held += breaks === 'br' ? '<br>' : '\n'
    } else if (run.type === 'equation') {
      moveTo(run.marks, '', i)
      text += `$${run.tex}$`
    } else {
      moveTo(run.marks, '', i)
      text += printImage(run.alt, run.src)
    }
  }
  moveTo([], '', content.length)
  return { text, literals }
}

function mergeLinks(still: readonly Mark[], links: readonly Mark[]): readonly Mark[] {
  return [...still, ...links.filter((link) => !still.some((mark) => sameMark(mark, link)))]
}

function sameMark(a: Mark, b: Mark): boolean {
  return a.type === b.type && (a.type !== 'link' || a.href === (b as typeof a).href)
}

function markKey(mark: Mark): string {
  return mark.type === 'link' ? `link ${mark.href}` : mark.type
}

/** For each run, and for the end: how many runs on each of its marks goes on, itself included. */
function markExtents(content: InlineContent): readonly ReadonlyMap<string, number>[] {
  const extents: Map<string, number>[] = new Array(content.length + 1)
  extents[content.length] = new Map()
  for (let i = content.length - 1; i >= 0; i--) {
    const next = extents[i + 1] as Map<string, number>
    const own = new Map<string, number>()
    for (const mark of (content[i] as Inline).marks) own.set(markKey(mark), (next.get(markKey(mark)) ?? 0) + 1)
    extents[i] = own
  }
  return extents
}

/** Code between the shortest run of backticks that does not occur in it, padded where it begins or ends with one. */
function codeSpan(code: string): string {
  if (code === '') return ''
  const runs = new Set((code.match(/`+/g) ?? []).map((run) => run.length))
  let width = 1
  while (runs.has(width)) width++
  const fence = '`'.repeat(width)
  const pad = code.startsWith('`') || code.endsWith('`') || isPadded(code) ? ' ' : ''
  return fence + pad + code + pad + fence
}

/** `![alt](src)`. Brackets of the alt text are escaped only where it would end early without. */
export function printImage(alt: string, src: string): string {
  const plain = `![${alt}](${writableHref(src)})`
  if (!/[[\]\\]/.test(alt)) return plain
  const [read, ...more] = readInline(plain)
  const survives = more.length === 0 && read?.type === 'image' && read.alt === alt && read.src === src
  return survives ? plain : `![${alt.replace(/[[\]\\]/g, '\\$&')}](${writableHref(src)})`
}

/** An address that can stand between parentheses: white space and unpaired parentheses are encoded. */
export function writableHref(href: string): string {
  if (!/[\s()\\]/.test(href)) return href
  const encoded = href.replace(/\s/g, (space) => encodeURIComponent(space))
  let depth = 0
  for (let i = 0; i < encoded.length && depth >= 0; i++) {
    if (encoded[i] === '\\') i++
    else if (encoded[i] === '(') depth++
    else if (encoded[i] === ')') depth--
  }
  const closed = depth === 0 && !/(^|[^\\])(\\\\)*\\$/.test(encoded)
  return closed ? encoded : encoded.replace(/[()\\]/g, (char) => (char === '(' ? '%28' : char === ')' ? '%29' : '%5C'))
}

/**
 * What a reader of the page would see, as a key for comparison: bold, italic and strike do not show on white space,
 * and an address stands for its writable form.
 */
function visible(content: InlineContent): string {
  const parts: string[] = []
  let marks = ''
  const write = (own: string, text: string): void => {
    if (own !== marks) {
      marks = own
      parts.push(`\u0001${own}\u0002`)
    }
    parts.push(text)
  }
  for (const run of content) {
    const full = run.marks
      .map((mark) => (mark.type === 'link' ? `link ${writableHref(mark.href)}` : mark.type))
      .sort()
      .join(' ')
    const onSpace = run.marks.filter((mark) => mark.type === 'link' || mark.type === 'code')
    const thin = onSpace
      .map((mark) => (mark.type === 'link' ? `link ${writableHref(mark.href)}` : mark.type))
      .sort()
      .join(' ')
    const isCode = run.marks.some((mark) => mark.type === 'code')
    if (run.type === 'softBreak') write('', '\n')
    else if (run.type === 'equation') write(full, `\u0003${run.tex}\u0003`)
    else if (run.type === 'image') write(full, `\u0004${run.alt}\u0004${writableHref(run.src)}\u0004`)
    else if (isCode || full === thin) write(full, run.text)
    else for (const part of run.text.split(/(\s+)/)) if (part !== '') write(/^\s/.test(part) ? thin : full, part)
  }
  return parts.join('')
}

/** True where both read the same on the page. */
export function looksSame(a: InlineContent, b: InlineContent): boolean {
  return sameInline(a, b) || visible(a) === visible(b)
}

/** The content that printing and reading `content` gives: what a saved report will hold. */
export function asSaved(content: InlineContent, breaks: BreakStyle = 'newline'): InlineContent {
  return readInline(printInline(content, breaks), breaks)
}
