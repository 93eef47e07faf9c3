import type { InlineContent } from '../document.ts'
import { looksSame } from '../inline/visible.ts'
import { guardLine } from '../lineStart.ts'
import { printEdited } from '../printEdited.ts'
import { escapeAll, printInline } from '../printInline.ts'
import { readInline } from '../readInline.ts'

/** How the lines of a block's text are kept from being read as something else. */
export interface TextGuards {
  readonly first: (line: string, next: string | undefined) => string
  /** Whether the lines below the first stand below an item (see `guardLine`). */
  readonly belowItem: boolean
}

/** The lines of a block's text, in the dialect; given a source, in the author's spelling where nothing was edited. */
export function textLines(content: InlineContent, source: string | null, guards: TextGuards): readonly string[] {
  const text = source === null ? printInline(content) : printEdited(content, source)
  const guarded = guardLines(text, guards)
  // A backslash at the beginning of a line can change what the rest of it reads as.
  if (guarded === text || looksSame(readInline(guarded), content)) return guarded.split('\n')
  return guardLines(escapeAll(content), guards).split('\n')
}

function guardLines(text: string, { first, belowItem }: TextGuards): string {
  if (!text.includes('\n')) return first(text, undefined)
  const lines = text.split('\n')
  return lines
    .map((line, index) => (index === 0 ? first(line, lines[1]) : guardLine(line, lines[index + 1], belowItem)))
    .join('\n')
}
