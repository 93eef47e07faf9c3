import type { Inline, InlineContent } from '../document.ts'
import { sameMarks } from './marks.ts'

/** True where both are the same run with the same marks. */
export function sameRun(a: Inline, b: Inline): boolean {
  if (a === b) return true
  if (a.type !== b.type || !sameMarks(a.marks, b.marks)) return false
  if (a.type === 'text') return a.text === (b as typeof a).text
  if (a.type === 'equation') return a.tex === (b as typeof a).tex
  if (a.type === 'image') return a.alt === (b as typeof a).alt && a.src === (b as typeof a).src
  return true
}

export function sameInline(a: InlineContent, b: InlineContent): boolean {
  if (a === b) return true
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (!sameRun(a[i] as Inline, b[i] as Inline)) return false
  return true
}
