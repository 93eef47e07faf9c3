import type { Inline, InlineContent, Mark } from '../document.ts'
import { addressOf, bracketedEnd, matchParentheses } from './address.ts'
import { isAsciiPunctuation, isDigit, isSpace, isWordAt, isWordBefore, runLength } from './characters.ts'
import { type CodeRuns, findCodeRuns, isPadded } from './codeSpan.ts'
import { equationEnd, NO_END } from './equationEnd.ts'
import { bold, italic, NO_MARKS, strike, underscored } from './marks.ts'
import { type Opener, Openers } from './openers.ts'
import { assemble, type Piece } from './pieces.ts'

/** Where the parts of a reading stand in its source. */
export interface Positions {
  readonly offsets: number[]
  readonly syntax: Set<number>
}

const softBreak: Inline = { type: 'softBreak', marks: NO_MARKS }

/** One pass over a text. Each `#read…` starts at a character that may be syntax and moves past what it took. */
export class InlineScanner {
  readonly #source: string
  readonly #lineBreakTag: boolean
  readonly #positions: Positions | null
  readonly #pieces: Piece[] = []
  readonly #openers = new Openers()
  #at = 0
  /** Where the text begins that isn't in a piece yet. */
  #textFrom = 0
  #codeRuns: CodeRuns | null = null
  #parentheses: Int32Array | null = null
  /** No equation begins before here, and where the last one ended. */
  #noEquationUntil = -1
  #equationTo = -1

  /** @param lineBreakTag whether `<br>` is a soft break */
  constructor(source: string, lineBreakTag: boolean, positions: Positions | null) {
    this.#source = source
    this.#lineBreakTag = lineBreakTag
    this.#positions = positions
  }

  scan(): InlineContent {
    const { length } = this.#source
    while (this.#at < length) {
      switch (this.#source.charCodeAt(this.#at)) {
        case 0x5c /* \ */:
          this.#readBackslash()
          break
        case 0x0a /* \n */:
          this.#pushAtom(softBreak, 1)
          break
        case 0x3c /* < */:
          if (this.#lineBreakTag && this.#source.startsWith('<br>', this.#at)) {
            this.#took(this.#at, this.#at + 4)
            this.#pushAtom(softBreak, 4)
          } else this.#at++
          break
        case 0x60 /* ` */:
          this.#readCode()
          break
        case 0x24 /* $ */:
          this.#readEquation()
          break
        case 0x2a /* * */:
        case 0x5f /* _ */:
        case 0x7e /* ~ */:
          this.#readDelimiters()
          break
        case 0x21 /* ! */:
        case 0x5b /* [ */:
          this.#readOpeningBracket()
          break
        case 0x5d /* ] */:
          this.#readClosingBracket()
          break
        default:
          this.#at++
      }
    }
    this.#flush(length)
    return assemble(this.#pieces, this.#positions?.offsets ?? null)
  }

  /** An escape; or, alone at the beginning of a line, what keeps the line's white space from being read as something. */
  #readBackslash(): void {
    const at = this.#at
    const next = this.#source.charCodeAt(at + 1)
    const beginsLine = at === 0 || this.#source.charCodeAt(at - 1) === 0x0a
    // Alone in its block it is a backslash: an empty block needs no guard.
    const endsLine = at + 1 === this.#source.length ? at > 0 : next === 0x0a
    const guards = beginsLine && (endsLine || next === 0x20 || next === 0x09)
    // A digit behind an equation would make its `$` one of money.
    const behindEquation = at === this.#equationTo && isDigit(next)
    if (!guards && !behindEquation && !isAsciiPunctuation(next)) {
      this.#at++
      return
    }
    this.#flush(at)
    this.#took(at, at + 1)
    this.#textFrom = at + 1
    this.#at += guards ? 1 : 2
  }

  #readCode(): void {
    const at = this.#at
    const run = runLength(this.#source, at)
    this.#codeRuns ??= findCodeRuns(this.#source)
    const end = this.#codeRuns.next(run, at + run)
    if (end < 0) {
      this.#at += run
      return
    }
    this.#flush(at)
    const pad = isPadded(this.#source.slice(at + run, end)) ? 1 : 0
    const from = at + run + pad
    const to = end - pad
    this.#took(at, from)
    this.#took(to, end + run)
    let start = from
    for (let i = from; i <= to; i++) {
      if (i < to && this.#source.charCodeAt(i) !== 0x0a) continue
      if (i > start) this.#push(this.#source.slice(start, i), start, null, true)
      if (i < to) this.#push('', i, softBreak, true)
      start = i + 1
    }
    this.#moveTo(end + run)
  }

  #readEquation(): void {
    const at = this.#at
    if (at < this.#noEquationUntil) {
      this.#at++
      return
    }
    const end = equationEnd(this.#source, at)
    if (end < 0) {
      if (end === NO_END) this.#noEquationUntil = lineEnd(this.#source, at)
      this.#at++
      return
    }
    this.#took(at, at + 1)
    this.#took(end, end + 1)
    this.#pushAtom({ type: 'equation', tex: this.#source.slice(at + 1, end), marks: NO_MARKS }, end + 1 - at)
    this.#equationTo = this.#at
  }

  /** A run of `*`, `_` or `~`: closes what it can, and what is left of it may open. */
  #readDelimiters(): void {
    const source = this.#source
    const at = this.#at
    const char = source.charCodeAt(at)
    const run = runLength(source, at)
    let canOpen = at + run < source.length && !isSpace(source.charCodeAt(at + run))
    let canClose = at > 0 && !isSpace(source.charCodeAt(at - 1))
    if (char === 0x5f) {
      canOpen &&= run === 1 && !isWordBefore(source, at)
      canClose &&= run === 1 && !isWordAt(source, at + 1)
    }
    if ((!canOpen && !canClose) || (char === 0x7e && run !== 2)) {
      this.#at += run
      return
    }
    this.#flush(at)
    const rest = canClose ? this.#closeMarks(char, run) : run
    if (rest > 0) {
      const piece = this.#push(source.slice(at + run - rest, at + run), at + run - rest)
      if (canOpen && rest <= 3) this.#openers.push(piece, rest, kindsOf(char, rest))
    }
    this.#moveTo(at + run)
  }

  /** Closes marks with a run of delimiters; gives how many of them are left. */
  #closeMarks(char: number, run: number): number {
    const openers = this.#openers
    const closing = newPiece('', this.#at, null, false)
    let rest = run
    if (char === 0x2a) {
      while (rest > 0) {
        // Two asterisks are bold and one is italic; three or more close whatever is open, the inner one first.
        const single = rest === 2 ? null : openers.nearest('single')
        const double = rest === 1 ? null : openers.nearest('double')
        const isSingle = double === null || (single !== null && single.height >= double.height)
        const opener = isSingle ? single : double
        if (opener === null) break
        // Where three close three, italic is the inner mark.
        this.#close(opener, isSingle ? 1 : 2, isSingle ? italic : bold, closing)
        rest -= isSingle ? 1 : 2
      }
    } else {
      const opener = openers.nearest(char === 0x5f ? 'underscore' : 'strike')
      if (opener !== null) {
        this.#close(opener, run, char === 0x5f ? underscored : strike, closing)
        rest = 0
      }
    }
    if (closing.closes !== null) {
      this.#took(this.#at, this.#at + run - rest)
      this.#pieces.push(closing)
    }
    return rest
  }

  #readOpeningBracket(): void {
    const at = this.#at
    const width = this.#source.charCodeAt(at) === 0x21 ? 2 : 1
    if (width === 2 && this.#source.charCodeAt(at + 1) !== 0x5b) {
      this.#at++
      return
    }
    this.#flush(at)
    const piece = this.#push(this.#source.slice(at, at + width), at)
    this.#openers.push(piece, width, ['bracket'])
    this.#moveTo(at + width)
  }

  #readClosingBracket(): void {
    const at = this.#at
    const bracket = this.#openers.nearest('bracket')
    const end = bracket === null ? 0 : this.#addressEnd(at + 1)
    if (bracket === null || end === 0) {
      if (bracket !== null) this.#openers.forgetBracket()
      this.#at++
      return
    }
    const opening = this.#pieces[bracket.piece] as Piece
    const isImage = bracket.count === 2
    const from = opening.at + bracket.count
    const target = addressOf(this.#source.slice(at + 2, end))
    if (isImage) {
      this.#took(opening.at, opening.at + 2)
      this.#took(at, end + 1)
      // As written: an image in an image's text would be unescaped once a level.
      const alt = this.#source.slice(from, at)
      this.#pieces.length = bracket.piece
      this.#push('', opening.at, { type: 'image', alt, src: target, marks: NO_MARKS })
      this.#openers.dropFrom(bracket)
    } else if (from === at) {
      // A link without a text would not be seen.
      this.#openers.forgetBracket()
      this.#at++
      return
    } else {
      this.#flush(at)
      const closing = this.#pieces[this.#push('', at)] as Piece
      this.#close(bracket, 1, { type: 'link', href: target }, closing)
      this.#took(at, end + 1)
    }
    this.#moveTo(end + 1)
  }

  /** The index of the `)` that ends the address whose `(` is at `at`; 0 where there is no address. */
  #addressEnd(at: number): number {
    if (this.#source.charCodeAt(at) !== 0x28) return 0
    const bracketed = this.#source.charCodeAt(at + 1) === 0x3c ? bracketedEnd(this.#source, at) : 0
    if (bracketed > 0) return bracketed
    // Most addresses have no parentheses. Where the next one begins this ends, so it stays one pass over the text.
    for (let i = at + 1; i < this.#source.length; i++) {
      const char = this.#source.charCodeAt(i)
      if (char === 0x29) return i
      if (isSpace(char)) return 0
      if (char !== 0x28 && char !== 0x5c) continue
      this.#parentheses ??= matchParentheses(this.#source)
      return this.#parentheses[at] as number
    }
    return 0
  }

  #close(opener: Opener, used: number, mark: Mark, closing: Piece): void {
    this.#openers.use(opener, used)
    const piece = this.#pieces[opener.piece] as Piece
    const left = piece.text.length - used
    this.#took(piece.at + left, piece.at + piece.text.length)
    piece.text = piece.text.slice(0, left)
    piece.opens ??= []
    piece.opens.push(mark)
    closing.closes ??= []
    closing.closes.push(mark)
  }

  #push(text: string, at: number, atom: Inline | null = null, isCode = false): number {
    return this.#pieces.push(newPiece(text, at, atom, isCode)) - 1
  }

  /** Puts an atom that takes `length` characters from here. */
  #pushAtom(atom: Inline, length: number): void {
    this.#flush(this.#at)
    this.#push('', this.#at, atom)
    this.#moveTo(this.#at + length)
  }

  /** Makes a piece of the text up to here. */
  #flush(to: number): void {
    if (to > this.#textFrom) this.#push(this.#source.slice(this.#textFrom, to), this.#textFrom)
  }

  #moveTo(at: number): void {
    this.#at = at
    this.#textFrom = at
  }

  #took(from: number, to: number): void {
    if (this.#positions !== null) for (let i = from; i < to; i++) this.#positions.syntax.add(i)
  }
}

function newPiece(text: string, at: number, atom: Inline | null, isCode: boolean): Piece {
  return { text, at, atom, isCode, closes: null, opens: null }
}

function kindsOf(char: number, count: number): readonly ('single' | 'double' | 'underscore' | 'strike')[] {
  if (char === 0x5f) return ['underscore']
  if (char === 0x7e) return ['strike']
  return count === 1 ? ['single'] : count === 2 ? ['double'] : ['single', 'double']
}

function lineEnd(source: string, at: number): number {
  const end = source.indexOf('\n', at)
  return end < 0 ? source.length : end
}
