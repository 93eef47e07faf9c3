import type { Inline, InlineContent, Mark } from '../document.ts'
import { guardLine } from '../lineStart.ts'
import type { BreakStyle } from '../readInline.ts'
import { writableHref } from './address.ts'
import { withInnerBreaks } from './breakMarks.ts'
import { printCodeSpan } from './codeSpan.ts'
import { delimiterOf, sameMark, sameMarks } from './marks.ts'
import { printImage } from './printImage.ts'

export interface PrintedRuns {
  readonly text: string
  /** For each literal character that could need an escape, in order: its offset in the text; -1 once escaped. */
  readonly literals: readonly number[]
}

/** Characters of text that can be syntax somewhere. */
const SYNTAX = new Set([...'\\*_~`[]$!<|'].map((char) => char.charCodeAt(0)))

/** Prints runs once. Which literal characters are escaped is the caller's to say. */
export function printRuns(
  content: InlineContent,
  breaks: BreakStyle,
  isEscaped: (literal: number) => boolean,
): PrintedRuns {
  return new RunPrinter(withInnerBreaks(content), breaks, isEscaped).print()
}

class RunPrinter {
  readonly #content: InlineContent
  readonly #break: string
  readonly #isEscaped: (literal: number) => boolean
  readonly #extents: readonly ReadonlyMap<string, number>[]
  readonly #literals: number[] = []
  #text = ''
  /** Marks that are open, the outermost first. */
  #open: readonly Mark[] = []
  /** White space that is held back until it is known whether a mark ends before it. */
  #held = ''

  constructor(content: InlineContent, breaks: BreakStyle, isEscaped: (literal: number) => boolean) {
    this.#content = content
    this.#break = breaks === 'br' ? '<br>' : '\n'
    this.#isEscaped = isEscaped
    this.#extents = markExtents(content)
  }

  print(): PrintedRuns {
    for (let at = 0; at < this.#content.length; ) at += this.#printRun(at)
    this.#changeMarks([], '', this.#content.length)
    return { text: this.#text, literals: this.#literals }
  }

  /** Prints the run at `at`; gives how many runs were printed. */
  #printRun(at: number): number {
    const run = this.#content[at] as Inline
    const isCode = run.marks.some((mark) => mark.type === 'code')
    if (isCode && (run.type === 'text' || run.type === 'softBreak')) return this.#printCode(at)
    if (run.type === 'text') this.#printText(at, run.text, run.marks)
    else if (run.type === 'softBreak') this.#printSpace(at, this.#break, run.marks)
    else {
      this.#changeMarks(run.marks, '', at)
      // Where a block is one line, so is the name of an image in it.
      const nameOf = (alt: string): string => (this.#break === '\n' ? alt : alt.replaceAll('\n', ' '))
      this.#text += run.type === 'equation' ? `$${run.tex}$` : printImage(nameOf(run.alt), run.src)
    }
    return 1
  }

  #printText(at: number, text: string, marks: readonly Mark[]): void {
    const lead = text.length - text.trimStart().length
    if (lead === text.length) {
      this.#printSpace(at, text, marks)
      return
    }
    const end = text.trimEnd().length
    const previous = this.#content[at - 1]
    this.#changeMarks(marks, text.slice(0, lead), at)
    // Right behind an equation a digit would make its `$` one of money.
    if (previous?.type === 'equation' && lead === 0 && sameMarks(marks, previous.marks) && /^\d/.test(text))
      this.#text += '\\'
    this.#printLiteral(text.slice(lead, end))
    this.#held = text.slice(end)
  }

  /** Nothing but space: marks may end before it, and only a link begins at it. */
  #printSpace(at: number, space: string, marks: readonly Mark[]): void {
    // What stands inside a mark that ends here ends with it; text behind the space may begin it again.
    const lost = this.#open.findIndex((mark) => !has(marks, mark))
    const still = lost < 0 ? this.#open : this.#open.slice(0, lost)
    const links = space === this.#break ? [] : marks.filter((mark) => mark.type === 'link' && !has(still, mark))
    if (still.length < this.#open.length || links.length > 0) this.#changeMarks([...still, ...links], '', at, true)
    this.#held += space
  }

  /** Runs of code with the same marks are one span; gives how many they are. */
  #printCode(at: number): number {
    const { marks } = this.#content[at] as Inline
    let code = ''
    let count = 0
    for (let run = this.#content[at]; run !== undefined; run = this.#content[at + count]) {
      if (!sameMarks(run.marks, marks) || (run.type !== 'text' && run.type !== 'softBreak')) break
      code += run.type === 'text' ? run.text : '\n'
      count++
    }
    this.#changeMarks(marks, '', at)
    // Code takes no escapes, so its lines are spans of their own where one would be read as a block, and around `<br>`.
    const lines = code.split('\n')
    const span = printCodeSpan(code)
    const areApart =
      lines.length > 1 &&
      (this.#break !== '\n' ||
        span.startsWith('```') ||
        lines.slice(1).some((line) => guardLine(line, undefined, true) !== line))
    this.#text += areApart ? lines.map(printCodeSpan).join(this.#break) : span
    return count
  }

  #printLiteral(literal: string): void {
    let from = 0
    for (let i = 0; i < literal.length; i++) {
      if (!SYNTAX.has(literal.charCodeAt(i))) continue
      this.#text += literal.slice(from, i)
      const isEscaped = this.#isEscaped(this.#literals.length)
      if (isEscaped) this.#text += '\\'
      this.#literals.push(isEscaped ? -1 : this.#text.length)
      from = i
    }
    this.#text += literal.slice(from)
  }

  /**
   * Closes and opens marks. What goes on longest is opened first, so that marks nest.
   * @param lead white space before the text, which falls outside of delimiters and inside of links
   * @param spaceFollows white space comes next, which joins the one held back
   */
  #changeMarks(wanted: readonly Mark[], lead: string, at: number, spaceFollows = false): void {
    const lost = this.#open.findIndex((mark) => !has(wanted, mark))
    const keep = lost < 0 ? this.#open.length : lost
    for (const mark of this.#open.slice(keep).reverse()) {
      if (mark.type === 'link') this.#text += `${this.#takeHeld()}](${writableHref(mark.href)})`
      else this.#text += delimiterOf(mark)
    }
    const kept = this.#open.slice(0, keep)
    const extent = this.#extents[at] as ReadonlyMap<string, number>
    const missing = wanted
      .filter((mark) => mark.type !== 'code' && !has(kept, mark))
      .sort((a, b) => (extent.get(keyOf(b)) ?? 0) - (extent.get(keyOf(a)) ?? 0))
    if (missing.length > 0 || !spaceFollows) this.#text += this.#takeHeld()
    const links = missing.findLastIndex((mark) => mark.type === 'link') + 1
    const opening = missing.map((mark) => (mark.type === 'link' ? '[' : delimiterOf(mark)))
    this.#text += opening.slice(0, links).join('') + lead + opening.slice(links).join('')
    this.#open = [...kept, ...missing]
  }

  #takeHeld(): string {
    const held = this.#held
    this.#held = ''
    return held
  }
}

const has = (marks: readonly Mark[], mark: Mark): boolean => marks.some((other) => sameMark(mark, other))
const keyOf = (mark: Mark): string => (mark.type === 'link' ? `link ${mark.href}` : mark.type)

/** For each run, and for the end: how many runs on each of its marks goes on, itself included. */
function markExtents(content: InlineContent): readonly ReadonlyMap<string, number>[] {
  const extents: ReadonlyMap<string, number>[] = new Array(content.length + 1)
  extents[content.length] = new Map()
  for (let i = content.length - 1; i >= 0; i--) {
    const next = extents[i + 1] as ReadonlyMap<string, number>
    const { marks } = content[i] as Inline
    extents[i] = new Map(marks.map((mark) => [keyOf(mark), (next.get(keyOf(mark)) ?? 0) + 1]))
  }
  return extents
}
