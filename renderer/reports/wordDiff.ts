import { diffWordsWithSpace } from 'diff'

/** A stretch of a line; `changed` where the other line has something else. */
export interface WordSpan {
  readonly text: string
  readonly changed: boolean
}

/** Lines longer than this are marked as a whole, and so are lines with less in common than this share. */
const longest = 2000
const leastCommon = 0.3

/** Chinese has no spaces between words. */
const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** What differs within two lines; null where marking words would say less than marking the lines. */
export function diffWords(
  left: string,
  right: string,
): { readonly left: readonly WordSpan[]; readonly right: readonly WordSpan[] } | null {
  if (left.length > longest || right.length > longest) return null
  const parts = diffWordsWithSpace(left, right, { intlSegmenter: words })
  const common = parts.reduce((length, part) => (part.added || part.removed ? length : length + part.value.length), 0)
  if (common < leastCommon * Math.max(left.length, right.length)) return null
  return {
    left: parts.filter((part) => !part.added).map(({ value, removed }) => ({ text: value, changed: removed })),
    right: parts.filter((part) => !part.removed).map(({ value, added }) => ({ text: value, changed: added })),
  }
}
