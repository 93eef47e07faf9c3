import type { Mark } from '../document.ts'

export const bold: Mark = { type: 'bold' }
export const italic: Mark = { type: 'italic' }
export const underscored: Mark = { type: 'italic', underscore: true }
export const strike: Mark = { type: 'strike' }
export const code: Mark = { type: 'code' }
export const NO_MARKS: readonly Mark[] = []

/** True where both lists hold the same marks in the same order, spelled the same. */
export function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  if (a === b) return true
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) {
    const x = a[i] as Mark
    const y = b[i] as Mark
    if (!sameMark(x, y) || (x.type === 'italic' && x.underscore !== (y as typeof x).underscore)) return false
  }
  return true
}

/** True where both mean the same to a reader of the page, however they are spelled. */
export function sameMark(a: Mark, b: Mark): boolean {
  return a.type === b.type && (a.type !== 'link' || a.href === (b as typeof a).href)
}

/** What is written on either side of text with the mark; '' for code and links, which are written in their own way. */
export function delimiterOf(mark: Mark): string {
  if (mark.type === 'bold') return '**'
  if (mark.type === 'italic') return mark.underscore ? '_' : '*'
  return mark.type === 'strike' ? '~~' : ''
}
