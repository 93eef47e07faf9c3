import type { Inline, InlineContent, Mark } from '../document.ts'
import { sameMark } from './marks.ts'

/** The same content with breaks that carry only the marks that hold on both sides of them: none can end beside one. */
export function withInnerBreaks(content: InlineContent): InlineContent {
  if (!content.some((run) => run.type === 'softBreak' && run.marks.length > 0)) return content
  const runs = [...content]
  narrowBreaks(runs, 'backwards')
  narrowBreaks(runs, 'forwards')
  return runs
}

function narrowBreaks(runs: Inline[], direction: 'forwards' | 'backwards'): void {
  let beside: readonly Mark[] = []
  for (let i = 0; i < runs.length; i++) {
    const at = direction === 'forwards' ? i : runs.length - 1 - i
    const run = runs[at] as Inline
    if (run.type !== 'softBreak') beside = run.marks
    else runs[at] = { ...run, marks: run.marks.filter((mark) => beside.some((other) => sameMark(mark, other))) }
  }
}
