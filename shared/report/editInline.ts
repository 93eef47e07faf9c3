import type { Inline, InlineContent, Mark } from '../notion/document.ts'
import type { TextEdit } from './textEdit.ts'

/**
 * Inline content with some of its characters replaced; offsets count in its plain text (`plainText`). New characters
 * take the marks of the first replaced run. An image, equation or soft break goes when all its characters are
 * replaced. Edits must be in order and must not overlap; none gives back the same content.
 */
export function editInline(content: InlineContent, edits: readonly TextEdit[]): InlineContent {
  if (edits.length === 0) return content
  const result: Inline[] = []
  let at = 0
  let next = 0
  for (const run of content) {
    const plain = plainOf(run)
    const end = at + plain.length
    let text = ''
    let kept = at
    let touched = false
    for (; next < edits.length; next++) {
      const edit = edits[next] as TextEdit
      if (edit.from >= end) break
      touched = true
      text += plain.slice(kept - at, Math.max(edit.from, kept) - at)
      if (edit.from >= at) text += edit.text
      kept = Math.min(edit.to, end)
      if (edit.to > end) break
    }
    if (!touched) result.push(run)
    else {
      text += plain.slice(kept - at)
      if (run.type === 'text' || text !== plain) append(result, text, run.marks)
      else result.push(run)
    }
    at = end
  }
  for (const edit of edits.slice(next)) {
    if (edit.from >= at) append(result, edit.text, content.at(-1)?.marks ?? [])
  }
  return joinEqual(result)
}

function append(result: Inline[], text: string, marks: readonly Mark[]): void {
  if (text !== '') result.push({ type: 'text', text, marks })
}

/** Text runs that became neighbours with equal marks are one run. */
function joinEqual(content: readonly Inline[]): InlineContent {
  const result: Inline[] = []
  for (const run of content) {
    const before = result.at(-1)
    if (run.type === 'text' && before?.type === 'text' && sameMarks(run.marks, before.marks)) {
      result[result.length - 1] = { ...before, text: before.text + run.text }
    } else result.push(run)
  }
  return result
}

function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return (
    a.length === b.length &&
    a.every((mark, index) => {
      const other = b[index]
      return mark.type === other?.type && (mark.type !== 'link' || (other.type === 'link' && mark.href === other.href))
    })
  )
}

function plainOf(run: Inline): string {
  if (run.type === 'text') return run.text
  if (run.type === 'softBreak') return '\n'
  return run.type === 'equation' ? run.tex : run.alt
}
