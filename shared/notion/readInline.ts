import type { Inline, InlineContent, Mark } from './document.ts'

/** How a soft break is written: as a line break, or, where a block is a single line (heading, table cell), `<br>`. */
export type BreakStyle = 'newline' | 'br'

/** Inline content together with where each part of it stands in the source. */
export interface InlineReading {
  readonly content: InlineContent
  /** Source offset of each unit of the flattened content (a text's UTF-16 unit, or one for anything else). */
  readonly offsets: readonly number[]
  /** Source offsets of all characters that were taken as syntax, ascending within each construct. */
  readonly syntax: ReadonlySet<number>
}

/** What can begin a mark, an escape, an equation or a break: text without any of them is text. */
export const SPECIAL = /[\\*_~`[$!<]/
const bold: Mark = { type: 'bold' }
const italic: Mark = { type: 'italic' }
const underscored: Mark = { type: 'italic', underscore: true }
const strike: Mark = { type: 'strike' }
const code: Mark = { type: 'code' }
const NO_MARKS: readonly Mark[] = []

/**
 * Reads inline Markdown as Notion writes it. Linear in the length of the text.
 * Unlike CommonMark: one tilde is a tilde; a delimiter may stand between Chinese punctuation and a letter
 * (`**重点。**后面` is bold); `__` is text; runs of more than three asterisks open nothing.
 */
export function readInline(source: string, breaks: BreakStyle = 'newline'): InlineContent {
  if (!SPECIAL.test(source)) return plain(source)
  return scan(source, breaks, null)
}

/** The same, with source positions; for printing an edited block next to its source. */
export function readInlineWithPositions(source: string, breaks: BreakStyle = 'newline'): InlineReading {
  const positions: Positions = { offsets: [], syntax: new Set() }
  const content = scan(source, breaks, positions)
  return { content, offsets: positions.offsets, syntax: positions.syntax }
}

function plain(source: string): InlineContent {
  if (source === '') return []
  if (!source.includes('\n')) return [{ type: 'text', text: source, marks: NO_MARKS }]
  const content: Inline[] = []
  for (const line of source.split('\n')) {
    if (line !== '') content.push({ type: 'text', text: line, marks: NO_MARKS })
    content.push({ type: 'softBreak', marks: NO_MARKS })
  }
  content.pop()
  return content
}

interface Positions {
  readonly offsets: number[]
  readonly syntax: Set<number>
}

/** A stretch of output while marks are still open. `opens` and `closes` are the marks that change after `text`. */
interface Piece {
  text: string
  /** Source offset of the text's first unit. */
  at: number
  atom: Inline | null
  code: boolean
  /** Marks that end before the text. */
  closes: Mark[] | null
  /** Marks that begin after the text; the last one added is the outermost. */
  opens: Mark[] | null
}

/** A delimiter that may still open a mark: its piece, and how many of its characters are unused. */
interface Opener {
  readonly piece: number
  readonly delimiter: '*' | '_' | '~' | '[' | '!'
  count: number
  /** Height of the stack at which it stands; it is gone once the stack is lower. */
  readonly height: number
}

function scan(source: string, breaks: BreakStyle, positions: Positions | null): InlineContent {
  const pieces: Piece[] = []
  const stack: Opener[] = []
  // The openers of each kind, so that the nearest is found without walking the stack.
  const open = {
    italic: [] as Opener[],
    underscore: [] as Opener[],
    bold: [] as Opener[],
    strike: [] as Opener[],
    bracket: [] as Opener[],
  }
  const length = source.length
  let textFrom = 0
  let at = 0
  let codeRuns: CodeRuns | null = null
  let parentheses: Int32Array | null = null
  let noEquationUntil = -1
  let equationTo = -1

  const push = (text: string, from: number, atom: Inline | null = null, isCode = false): number =>
    pieces.push({ text, at: from, atom, code: isCode, closes: null, opens: null }) - 1
  const flush = (to: number): void => {
    if (to > textFrom) push(source.slice(textFrom, to), textFrom)
  }
  const took = (from: number, to: number): void => {
    if (positions !== null) for (let i = from; i < to; i++) positions.syntax.add(i)
  }
  const nearest = (list: Opener[], fits: (opener: Opener) => boolean): Opener | null => {
    while (list.length > 0) {
      const top = list[list.length - 1] as Opener
      if (stack[top.height] === top && fits(top)) return top
      list.pop()
    }
    return null
  }
  const close = (opener: Opener, used: number, mark: Mark, closing: Piece): void => {
    stack.length = opener.height + 1
    opener.count -= used
    const piece = pieces[opener.piece] as Piece
    took(piece.at + piece.text.length - used, piece.at + piece.text.length)
    piece.text = piece.text.slice(0, piece.text.length - used)
    piece.opens ??= []
    piece.opens.push(mark)
    closing.closes ??= []
    closing.closes.push(mark)
    if (opener.count === 0) stack.length = opener.height
  }

  while (at < length) {
    const char = source.charCodeAt(at)
    switch (char) {
      case 0x5c /* \ */:
        {
          const next = source.charCodeAt(at + 1)
          const guard =
            (at === 0 || source.charCodeAt(at - 1) === 0x0a) &&
            (at + 1 === length || next === 0x20 || next === 0x09 || next === 0x0a)
          // A digit behind an equation would make its `$` one of money.
          const behindEquation = at === equationTo && isDigit(next)
          if (!guard && !behindEquation && !isAsciiPunctuation(next)) {
            at++
            break
          }
          flush(at)
          took(at, at + 1)
          textFrom = at + 1
          at += guard ? 1 : 2
          break
        }
      case 0x0a /* \n */:
        {
          flush(at)
          push('', at, { type: 'softBreak', marks: NO_MARKS })
          textFrom = ++at
          break
        }
      case 0x3c /* < */:
        {
          if (breaks === 'br' && source.startsWith('<br>', at)) {
            flush(at)
            took(at, at + 4)
            push('', at, { type: 'softBreak', marks: NO_MARKS })
            at += 4
            textFrom = at
          } else at++
          break
        }
      case 0x60 /* ` */:
        {
          const run = runLength(source, at, char)
          codeRuns ??= findCodeRuns(source)
          const end = codeRuns.next(run, at + run)
          if (end < 0) {
            at += run
            break
          }
          flush(at)
          let from = at + run
          let to = end
          if (isPadded(source.slice(from, to))) {
            from++
            to--
          }
          took(at, from)
          took(to, end + run)
          pushCode(source, from, to, push)
          at = end + run
          textFrom = at
          break
        }
      case 0x24 /* $ */:
        {
          const end = at >= noEquationUntil ? equationEnd(source, at) : -1
          if (end > 0) {
            flush(at)
            took(at, at + 1)
            took(end, end + 1)
            push('', at, { type: 'equation', tex: source.slice(at + 1, end), marks: NO_MARKS })
            at = end + 1
            equationTo = at
            textFrom = at
          } else {
            // No end on this line for this one means none for a later one either, unless this was no beginning at all.
            if (end === NO_END && at >= noEquationUntil) noEquationUntil = lineEnd(source, at)
            at++
          }
          break
        }
      case 0x2a /* * */:
      case 0x5f /* _ */:
      case 0x7e /* ~ */:
        {
          const run = runLength(source, at, char)
          const before = source.charCodeAt(at - 1)
          const after = source.charCodeAt(at + run)
          let canOpen = at + run < length && !isSpace(after)
          let canClose = at > 0 && !isSpace(before)
          if (char === 0x5f) {
            canOpen = canOpen && run === 1 && !isWordBefore(source, at)
            canClose = canClose && run === 1 && !isWordAt(source, at + 1)
          } else if (char === 0x7e && run !== 2) {
            at += run
            break
          }
          if (!canOpen && !canClose) {
            at += run
            break
          }
          flush(at)
          let rest = run
          const closing: Piece = { text: '', at, atom: null, code: false, closes: null, opens: null }
          if (canClose) {
            if (char === 0x7e) {
              const opener = nearest(open.strike, () => true)
              if (opener !== null) {
                close(opener, 2, strike, closing)
                rest = 0
              }
            } else if (char === 0x5f) {
              const opener = nearest(open.underscore, () => true)
              if (opener !== null) {
                close(opener, 1, underscored, closing)
                rest = 0
              }
            } else {
              while (rest > 0) {
                // Two asterisks are bold and one is italic; three or more close whatever is open, the inner one first.
                const single = rest === 2 ? null : nearest(open.italic, hasSingle)
                const double = rest === 1 ? null : nearest(open.bold, hasDouble)
                const opener = double === null || (single !== null && single.height > double.height) ? single : double
                if (opener === null) break
                // Where three close three, italic is the inner mark.
                const used = opener === double && opener !== single ? 2 : 1
                close(opener, used, used === 2 ? bold : italic, closing)
                rest -= used
              }
            }
          }
          if (closing.closes !== null) {
            took(at, at + run - rest)
            pieces.push(closing)
          }
          if (rest > 0) {
            const piece = push(source.slice(at + run - rest, at + run), at + run - rest)
            if (canOpen && rest <= 3) {
              const delimiter = char === 0x2a ? '*' : char === 0x5f ? '_' : '~'
              const opener: Opener = { piece, delimiter, count: rest, height: stack.length }
              stack.push(opener)
              if (delimiter === '~') open.strike.push(opener)
              else if (delimiter === '_') open.underscore.push(opener)
              else {
                if (rest !== 2) open.italic.push(opener)
                if (rest !== 1) open.bold.push(opener)
              }
            }
          }
          at += run
          textFrom = at
          break
        }
      case 0x21 /* ! */:
      case 0x5b /* [ */:
        {
          const image = char === 0x21
          if (image && source.charCodeAt(at + 1) !== 0x5b) {
            at++
            break
          }
          flush(at)
          const width = image ? 2 : 1
          const piece = push(source.slice(at, at + width), at)
          const bracket: Opener = { piece, delimiter: image ? '!' : '[', count: width, height: stack.length }
          stack.push(bracket)
          open.bracket.push(bracket)
          at += width
          textFrom = at
          break
        }
      case 0x5d /* ] */:
        {
          const bracket = nearest(open.bracket, () => true)
          if (bracket === null) {
            at++
            break
          }
          parentheses ??= source.charCodeAt(at + 1) === 0x28 ? matchParentheses(source) : null
          const end = source.charCodeAt(at + 1) === 0x28 ? ((parentheses as Int32Array)[at + 1] as number) : 0
          const opening = pieces[bracket.piece] as Piece
          const from = opening.at + bracket.count
          if (end === 0 || (bracket.delimiter === '[' && from === at)) {
            // A bracket without an address is text; what was opened inside it may still be closed behind it.
            open.bracket.pop()
            at++
            break
          }
          const target = source.slice(at + 2, end)
          if (bracket.delimiter === '!') {
            took(opening.at, opening.at + 2)
            took(at, end + 1)
            pieces.length = bracket.piece
            push('', opening.at, {
              type: 'image',
              // As written: an image in an image's text would be unescaped once a level.
              alt: source.slice(from, at),
              src: target,
              marks: NO_MARKS,
            })
            stack.length = bracket.height
          } else {
            flush(at)
            const closing = pieces[push('', at)] as Piece
            close(bracket, 1, { type: 'link', href: target }, closing)
            took(at, end + 1)
          }
          at = end + 1
          textFrom = at
          break
        }
      default:
        at++
    }
  }
  flush(length)
  return assemble(pieces, positions)
}

const hasSingle = (opener: Opener): boolean => opener.count === 1 || opener.count === 3
const hasDouble = (opener: Opener): boolean => opener.count >= 2
const NO_END = -1
const NO_START = -2

/** The index of the `$` that ends the equation begun at `at`; negative where there is none. */
function equationEnd(source: string, at: number): number {
  const next = source.charCodeAt(at + 1)
  if (at + 1 >= source.length || isSpace(next) || next === 0x24) return NO_START
  for (let i = at + 1; i < source.length; i++) {
    const char = source.charCodeAt(i)
    if (char === 0x0a) return NO_END
    if (char === 0x5c && source.charCodeAt(i + 1) !== 0x0a) i++
    else if (char === 0x24 && !isSpace(source.charCodeAt(i - 1)) && !isDigit(source.charCodeAt(i + 1))) return i
  }
  return NO_END
}

function lineEnd(source: string, at: number): number {
  const end = source.indexOf('\n', at)
  return end < 0 ? source.length : end
}

/** For each `(` the index of its `)`; 0 where white space or the end comes first. Backslashes hide a parenthesis. */
function matchParentheses(source: string): Int32Array {
  const match = new Int32Array(source.length + 1)
  let open: number[] = []
  for (let i = 0; i < source.length; i++) {
    const char = source.charCodeAt(i)
    if (char === 0x28) open.push(i)
    else if (char === 0x29) {
      const from = open.pop()
      if (from !== undefined) match[from] = i
    } else if (char === 0x5c) i++
    else if (isSpace(char) && open.length > 0) open = []
  }
  return match
}

interface CodeRuns {
  /** The first run of exactly `length` backticks at or after `from`; -1 for none. Calls must not go backwards. */
  next(length: number, from: number): number
}

function findCodeRuns(source: string): CodeRuns {
  const byLength = new Map<number, { readonly starts: number[]; next: number }>()
  for (let i = source.indexOf('`'); i >= 0; ) {
    const run = runLength(source, i, 0x60)
    const list = byLength.get(run)
    if (list === undefined) byLength.set(run, { starts: [i], next: 0 })
    else list.starts.push(i)
    i = source.indexOf('`', i + run)
  }
  return {
    next(length, from) {
      const list = byLength.get(length)
      if (list === undefined) return -1
      while (list.next < list.starts.length && (list.starts[list.next] as number) < from) list.next++
      return list.starts[list.next] ?? -1
    },
  }
}

/** Code whose outermost character but for spaces is a backtick is written with one more space at both ends. */
export function isPadded(text: string): boolean {
  if (!text.startsWith(' ') || !text.endsWith(' ')) return false
  let first = 0
  while (text.charCodeAt(first) === 0x20) first++
  let last = text.length - 1
  while (last > first && text.charCodeAt(last) === 0x20) last--
  return text[first] === '`' || text[last] === '`'
}

function pushCode(
  source: string,
  from: number,
  to: number,
  push: (t: string, f: number, a: Inline | null, c: boolean) => number,
): void {
  let start = from
  for (let i = from; i <= to; i++) {
    if (i < to && source.charCodeAt(i) !== 0x0a) continue
    if (i > start) push(source.slice(start, i), start, null, true)
    if (i < to) push('', i, { type: 'softBreak', marks: NO_MARKS }, true)
    start = i + 1
  }
}

function assemble(pieces: readonly Piece[], positions: Positions | null): InlineContent {
  const content: Inline[] = []
  const counts = { bold: 0, italic: 0, underscored: 0, strike: 0 }
  const links: { readonly mark: Mark; readonly inner: boolean }[] = []
  let marks = NO_MARKS
  const current = (isCode: boolean): readonly Mark[] => {
    const list: Mark[] = []
    const link = links[links.length - 1]
    if (link !== undefined && !link.inner) list.push(link.mark)
    if (counts.bold > 0) list.push(bold)
    if (counts.italic > 0) list.push(italic)
    else if (counts.underscored > 0) list.push(underscored)
    if (counts.strike > 0) list.push(strike)
    if (link?.inner) list.push(link.mark)
    if (isCode) list.push(code)
    return list.length === 0 ? NO_MARKS : list
  }
  const shift = (mark: Mark, by: 1 | -1): void => {
    if (mark.type === 'link') {
      if (by > 0) links.push({ mark, inner: counts.bold + counts.italic + counts.underscored + counts.strike > 0 })
      else links.pop()
    } else if (mark === underscored) counts.underscored += by
    else if (mark.type !== 'code') counts[mark.type] += by
  }
  let last: { type: 'text'; text: string; marks: readonly Mark[] } | null = null
  for (const piece of pieces) {
    if (piece.closes !== null) {
      for (const mark of piece.closes) shift(mark, -1)
      marks = current(false)
    }
    if (piece.atom !== null) {
      positions?.offsets.push(piece.at)
      const own = piece.code ? current(true) : marks
      if (piece.atom.type === 'image')
        content.push({ ...piece.atom, alt: unescapeBrackets(piece.atom.alt), marks: own })
      else content.push({ ...piece.atom, marks: own })
      last = null
    } else if (piece.text !== '') {
      if (positions !== null) for (let i = 0; i < piece.text.length; i++) positions.offsets.push(piece.at + i)
      const own = piece.code ? current(true) : marks
      if (last !== null && sameMarks(last.marks, own)) last.text += piece.text
      else {
        last = { type: 'text', text: piece.text, marks: own }
        content.push(last)
      }
    }
    if (piece.opens !== null) {
      for (let i = piece.opens.length - 1; i >= 0; i--) shift(piece.opens[i] as Mark, 1)
      marks = current(false)
    }
  }
  return content
}

/** True where both lists hold the same marks in the same order. */
export function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  if (a === b) return true
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) {
    const x = a[i] as Mark
    const y = b[i] as Mark
    if (x.type !== y.type || (x.type === 'link' && x.href !== (y as typeof x).href)) return false
    if (x.type === 'italic' && x.underscore !== (y as typeof x).underscore) return false
  }
  return true
}

function unescapeBrackets(text: string): string {
  return text.includes('\\') ? text.replace(/\\([[\]\\])/g, '$1') : text
}

function runLength(source: string, at: number, char: number): number {
  let end = at + 1
  while (source.charCodeAt(end) === char) end++
  return end - at
}

function isSpace(char: number): boolean {
  return char === 0x20 || (char >= 0x09 && char <= 0x0d) || char === 0xa0 || char === 0x3000
}

function isDigit(char: number): boolean {
  return char >= 0x30 && char <= 0x39
}

/** CommonMark's ASCII punctuation: what a backslash may stand before. */
export function isAsciiPunctuation(char: number): boolean {
  return (
    (char >= 0x21 && char <= 0x2f) ||
    (char >= 0x3a && char <= 0x40) ||
    (char >= 0x5b && char <= 0x60) ||
    (char >= 0x7b && char <= 0x7e)
  )
}

const WORD = /[\p{L}\p{N}\p{M}_]/u
function isWordAt(source: string, at: number): boolean {
  const char = source.codePointAt(at)
  return char !== undefined && WORD.test(String.fromCodePoint(char))
}
function isWordBefore(source: string, at: number): boolean {
  if (at === 0) return false
  const low = source.charCodeAt(at - 1)
  const pair = low >= 0xdc00 && low <= 0xdfff && at > 1
  return WORD.test(pair ? source.slice(at - 2, at) : (source[at - 1] as string))
}
