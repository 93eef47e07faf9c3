import type { InlineContent, Mark } from '../document.ts'
import { writableHref } from './address.ts'
import { sameInline } from './sameInline.ts'

/**
 * What a reader of the page would see, as a key for comparison: bold, italic and strike do not show on white space,
 * nor anything on a break, and an address stands for its writable form.
 */
export function visible(content: InlineContent): string {
  const parts: string[] = []
  let last = ''
  const write = (marks: string, text: string): void => {
    if (marks !== last) {
      last = marks
      parts.push(`\u0001${marks}\u0002`)
    }
    parts.push(text)
  }
  for (const run of content) {
    const onText = keyOf(run.marks)
    if (run.type === 'softBreak') write('', '\n')
    else if (run.type === 'equation') write(onText, `\u0003${run.tex}\u0003`)
    else if (run.type === 'image')
      write(onText, `\u0004${run.alt.replaceAll('\n', ' ')}\u0004${writableHref(run.src)}\u0004`)
    else if (run.marks.some((mark) => mark.type === 'code')) write(onText, run.text)
    else {
      const onSpace = keyOf(run.marks.filter((mark) => mark.type === 'link'))
      if (onText === onSpace) write(onText, run.text)
      else for (const part of run.text.split(/(\s+)/)) if (part !== '') write(/^\s/.test(part) ? onSpace : onText, part)
    }
  }
  return parts.join('')
}

function keyOf(marks: readonly Mark[]): string {
  const keys = marks.map((mark) => (mark.type === 'link' ? `link ${writableHref(mark.href)}` : mark.type))
  return keys.sort().join(' ')
}

/** True where both read the same on the page. */
export function looksSame(a: InlineContent, b: InlineContent): boolean {
  return sameInline(a, b) || visible(a) === visible(b)
}
