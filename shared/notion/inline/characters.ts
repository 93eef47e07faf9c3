/** What the dialect needs to know of single characters, given as UTF-16 units. */

/** ASCII white space, the no-break space, and the full-width one of Chinese. */
export function isSpace(char: number): boolean {
  return char === 0x20 || (char >= 0x09 && char <= 0x0d) || char === 0xa0 || char === 0x3000
}

/** ASCII digits only. */
export function isDigit(char: number): boolean {
  return char >= 0x30 && char <= 0x39
}

/** CommonMark's ASCII punctuation: what a backslash may stand before. */
export function isAsciiPunctuation(char: number): boolean {
  return (
    (char >= 0x21 && char <= 0x2f) ||
    (char >= 0x3a && char <= 0x40) ||
    (char >= 0x5b && char <= 0x60) ||
    (char >= 0x7b && char <= 0x7e)
  )
}

const WORD = /[\p{L}\p{N}\p{M}_]/u

/** True where a letter, digit or underscore stands at `at`. */
export function isWordAt(source: string, at: number): boolean {
  const char = source.codePointAt(at)
  return char !== undefined && WORD.test(String.fromCodePoint(char))
}

/** True where one stands before `at`. */
export function isWordBefore(source: string, at: number): boolean {
  if (at === 0) return false
  const low = source.charCodeAt(at - 1)
  const pair = low >= 0xdc00 && low <= 0xdfff && at > 1
  return WORD.test(pair ? source.slice(at - 2, at) : (source[at - 1] as string))
}

/** How many of the character at `at` stand there in a row. */
export function runLength(source: string, at: number): number {
  const char = source.charCodeAt(at)
  let end = at + 1
  while (source.charCodeAt(end) === char) end++
  return end - at
}
