import type { InlineContent } from '../document.ts'
import { guardLine } from '../lineStart.ts'
import { printEdited, printInline } from '../printInline.ts'

/** The lines of a block's text, in the dialect; given a source, in the author's spelling where nothing was edited. */
export function textLines(content: InlineContent, source: string | null, guardFirst: (line: string, next: string | undefined) => string): readonly string[] {
  const text = source === null ? printInline(content) : printEdited(content, source)
  if (!text.includes('\n')) return [guardFirst(text, undefined)]
  const lines = text.split('\n')
  return lines.map((line, index) => (index === 0 ? guardFirst(line, lines[1]) : guardLine(line, lines[index + 1])))
}
