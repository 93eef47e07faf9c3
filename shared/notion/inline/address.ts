import { isSpace } from './characters.ts'

/**
 * For each `(` the index of its `)`; 0 where white space or the end comes first. Backslashes hide a parenthesis.
 * Found in one pass, so that a text full of `](` stays linear.
 */
export function matchParentheses(source: string): Int32Array {
  const match = new Int32Array(source.length + 1)
  let open: number[] = []
  for (let i = 0; i < source.length; i++) {
    const char = source.charCodeAt(i)
    if (char === 0x28) open.push(i)
    else if (char === 0x29) {
      const from = open.pop()
      if (from !== undefined) match[from] = i
    } else if (char === 0x5c) i++
    else if (isSpace(char) && open.length > 0) open = []
  }
  return match
}

/** An address that can stand between parentheses: white space and unpaired parentheses are encoded. */
export function writableHref(href: string): string {
  if (!/[\s()\\]/.test(href)) return href
  const encoded = href.replace(/\s/g, (space) => encodeURIComponent(space))
  return `(${encoded})`.length - 1 === matchParentheses(`(${encoded})`)[0]
    ? encoded
    : encoded.replace(/[()\\]/g, (char) => (char === '(' ? '%28' : char === ')' ? '%29' : '%5C'))
}
