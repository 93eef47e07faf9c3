import type { Inline, InlineContent } from './document.ts'
import { InlineScanner } from './inline/inlineScanner.ts'
import { NO_MARKS } from './inline/marks.ts'

/** How a soft break is written: as a line break, or, where a block is a single line (heading, table cell), `<br>`. */
export type BreakStyle = 'newline' | 'br'

/** What can begin a mark, an escape, an equation or a break: text without any of them is text. */
export const SPECIAL = /[\\*_~`[$!<]/

/**
 * Reads inline Markdown as Notion writes it. Linear in the length of the text.
 * Unlike CommonMark: one tilde is a tilde; a delimiter may stand between Chinese punctuation and a letter
 * (`**重点。**后面` is bold); `__` is text; runs of more than three asterisks open nothing.
 */
export function readInline(source: string, breaks: BreakStyle = 'newline'): InlineContent {
  if (!SPECIAL.test(source)) return readPlain(source)
  return new InlineScanner(source, breaks === 'br', null).scan()
}

/** Inline content together with where each part of it stands in the source. */
export interface InlineReading {
  readonly content: InlineContent
  /** Source offset of each unit of the flattened content (a text's UTF-16 unit, or one for anything else). */
  readonly offsets: readonly number[]
  /** Source offsets of all characters that were taken as syntax. */
  readonly syntax: ReadonlySet<number>
}

/** The same, with source positions; for printing an edited block next to its source. */
export function readInlineWithPositions(source: string, breaks: BreakStyle = 'newline'): InlineReading {
  const positions = { offsets: [], syntax: new Set<number>() }
  const content = new InlineScanner(source, breaks === 'br', positions).scan()
  return { content, ...positions }
}

function readPlain(source: string): InlineContent {
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
