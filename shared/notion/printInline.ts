import type { InlineContent, Mark } from './document.ts'
import { italic } from './inline/marks.ts'
import { printRuns } from './inline/runPrinter.ts'
import { sameInline } from './inline/sameInline.ts'
import { visible } from './inline/visible.ts'
import { type BreakStyle, readInline, readInlineWithPositions, SPECIAL } from './readInline.ts'

/**
 * Inline content as Notion writes it: `**bold**`, `*italic*`, `~~strike~~`, `` `code` ``, `[text](href)`, `$tex$`.
 * A character is escaped where the reader would otherwise take it as syntax, there and nowhere else.
 * White space at the edge of bold, italic or strike falls outside of it: no delimiter may stand beside a space.
 */
export function printInline(content: InlineContent, breaks: BreakStyle = 'newline'): string {
  const printed = printPlain(content, breaks) ?? printBetween('', content, '', breaks, content)
  if (printed !== null) return printed
  // An underscore is no delimiter inside a word.
  return printBetween('', withAsterisks(content), '', breaks, content) ?? escapeAll(content, breaks)
}

/** The same with a backslash before every character that can be syntax. */
export function escapeAll(content: InlineContent, breaks: BreakStyle = 'newline'): string {
  return printRuns(withAsterisks(content), breaks, () => true).text
}

/** Rounds of finding what needs a backslash; each round can uncover what the one before had hidden. */
const ROUNDS = 12

/**
 * Prints `middle` between two pieces of source so that the whole reads as `wanted`; null where that can't be had. The
 * reader itself says what needs a backslash: the literal characters that it took as syntax.
 */
export function printBetween(
  head: string,
  middle: InlineContent,
  tail: string,
  breaks: BreakStyle,
  wanted: InlineContent,
): string | null {
  const escaped = new Set<number>()
  let target: string | null = null
  for (let round = 0; round < ROUNDS; round++) {
    const printed = printRuns(middle, breaks, (literal) => escaped.has(literal))
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

function withAsterisks(content: InlineContent): InlineContent {
  const star = (mark: Mark): Mark => (mark.type === 'italic' ? italic : mark)
  return content.map((run) => ({ ...run, marks: run.marks.map(star) }))
}
