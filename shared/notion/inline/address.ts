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

/**
 * CommonMark's other form of an address: between angle brackets white space and parentheses stand as they are. Matches
 * from its `<` up to its `)`.
 */
const bracketed = /<([^<>\s](?:[^<>\n]*[^<>\s])?)>(?=\))/y

/** The index of the `)` behind an address in angle brackets whose `(` is at `at`; 0 where there is none. */
export function bracketedEnd(source: string, at: number): number {
  bracketed.lastIndex = at + 1
  return bracketed.test(source) ? bracketed.lastIndex : 0
}

/** The address that is written between parentheses; one in angle brackets as Notion writes it. */
export function addressOf(written: string): string {
  return bracketedEnd(`(${written})`, 0) === written.length + 1 ? writableHref(written.slice(1, -1)) : written
}

/** An address that can stand between parentheses: white space and unpaired parentheses are encoded. */
export function writableHref(href: string): string {
  if (!/[\s()\\]/.test(href)) return href
  const encoded = href.replace(/\s/g, (space) => encodeURIComponent(space))
  return `(${encoded})`.length - 1 === matchParentheses(`(${encoded})`)[0]
    ? encoded
    : encoded.replace(/[()\\]/g, (char) => (char === '(' ? '%28' : char === ')' ? '%29' : '%5C'))
}
