import type { Inline, InlineContent, Mark } from '../document.ts'
import { bold, code, italic, NO_MARKS, sameMarks, strike, underscored } from './marks.ts'

/** A stretch of output while it isn't known yet which marks it has. */
export interface Piece {
  text: string
  /** Source offset of the text's first unit. */
  readonly at: number
  /** Something that is no text; an image's alt text as it is written. */
  readonly atom: Inline | null
  readonly isCode: boolean
  /** Marks that end before the text. */
  closes: Mark[] | null
  /** Marks that begin after the text; the last one added is the outermost. */
  opens: Mark[] | null
}

/**
 * The runs that pieces make. A link stands outermost among its marks, or innermost but for code where others were open
 * before it.
 * @param offsets gets the source offset of each unit, where wanted
 */
export function assemble(pieces: readonly Piece[], offsets: number[] | null): InlineContent {
  const content: Inline[] = []
  const open = new OpenMarks()
  let marks = NO_MARKS
  let last: { type: 'text'; text: string; marks: readonly Mark[] } | null = null
  for (const piece of pieces) {
    if (piece.closes !== null) {
      for (const mark of piece.closes) open.close(mark)
      marks = open.current(false)
    }
    const own = piece.isCode ? open.current(true) : marks
    if (piece.atom !== null) {
      offsets?.push(piece.at)
      const { atom } = piece
      content.push(
        atom.type === 'image' ? { ...atom, alt: unescapeBrackets(atom.alt), marks: own } : { ...atom, marks: own },
      )
      last = null
    } else if (piece.text !== '') {
      if (offsets !== null) for (let i = 0; i < piece.text.length; i++) offsets.push(piece.at + i)
      if (last !== null && sameMarks(last.marks, own)) last.text += piece.text
      else {
        last = { type: 'text', text: piece.text, marks: own }
        content.push(last)
      }
    }
    if (piece.opens !== null) {
      for (let i = piece.opens.length - 1; i >= 0; i--) open.open(piece.opens[i] as Mark)
      marks = open.current(false)
    }
  }
  return content
}

function unescapeBrackets(text: string): string {
  return text.includes('\\') ? text.replace(/\\([[\]\\])/g, '$1') : text
}

/** Marks that hold at a place. The same mark can be open twice: `*a *b* c*`. */
class OpenMarks {
  #bold = 0
  #italic = 0
  #underscored = 0
  #strike = 0
  readonly #links: { readonly mark: Mark; readonly inner: boolean }[] = []

  open(mark: Mark): void {
    if (mark.type === 'link') {
      this.#links.push({ mark, inner: this.#bold + this.#italic + this.#underscored + this.#strike > 0 })
    } else this.#count(mark, 1)
  }

  close(mark: Mark): void {
    if (mark.type === 'link') this.#links.pop()
    else this.#count(mark, -1)
  }

  #count(mark: Mark, by: number): void {
    if (mark === bold) this.#bold += by
    else if (mark === italic) this.#italic += by
    else if (mark === underscored) this.#underscored += by
    else this.#strike += by
  }

  current(isCode: boolean): readonly Mark[] {
    const marks: Mark[] = []
    const link = this.#links[this.#links.length - 1]
    if (link !== undefined && !link.inner) marks.push(link.mark)
    if (this.#bold > 0) marks.push(bold)
    if (this.#italic > 0) marks.push(italic)
    else if (this.#underscored > 0) marks.push(underscored)
    if (this.#strike > 0) marks.push(strike)
    if (link?.inner) marks.push(link.mark)
    if (isCode) marks.push(code)
    return marks.length === 0 ? NO_MARKS : marks
  }
}
