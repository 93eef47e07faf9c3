import type { LineEdit } from './finding.ts'
import { linesOf } from './textLinks.ts'

/** A report's text with some lines changed; null where a line to go is no longer as it was. */
export function applyEdits(text: string, edits: readonly LineEdit[]): string | null {
  const lines = [...linesOf(text)]
  // From the end, so that the lines before keep their numbers.
  for (const { line, removed, inserted } of [...edits].sort((a, b) => b.line - a.line)) {
    if (removed.some((own, at) => lines[line - 1 + at] !== own)) return null
    lines.splice(line - 1, removed.length, ...inserted)
  }
  return lines.join('\n')
}
