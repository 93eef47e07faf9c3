import type { InlineContent } from '../document.ts'
import { guardLine } from '../lineStart.ts'
import { escapeAll, looksSame, printEdited, printInline } from '../printInline.ts'
import { readInline } from '../readInline.ts'

type Guard = (line: string, next: string | undefined) => string

/** The lines of a block's text, in the dialect; given a source, in the author's spelling where nothing was edited. */
export function textLines(content: InlineContent, source: string | null, guardFirst: Guard): readonly string[] {
  const text = source === null ? printInline(content) : printEdited(content, source)
  const guarded = guardLines(text, guardFirst)
  // A backslash at the beginning of a line can change what the rest of it reads as.
  if (guarded === text || looksSame(readInline(guarded), content)) return guarded.split('\n')
  return guardLines(escapeAll(content), guardFirst).split('\n')
}

function guardLines(text: string, guardFirst: Guard): string {
  if (!text.includes('\n')) return guardFirst(text, undefined)
  const lines = text.split('\n')
  return lines
    .map((line, index) => (index === 0 ? guardFirst(line, lines[1]) : guardLine(line, lines[index + 1])))
    .join('\n')
}
