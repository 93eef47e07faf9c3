import { isDigit, isSpace } from './characters.ts'

/** No `$` ends the equation on its line: then none ends a later one on that line either. */
export const NO_END = -1
/** The `$` begins no equation: white space or another `$` follows. */
const NO_START = -2

/**
 * The index of the `$` that ends the equation begun at `at`; negative where there is none.
 * A `$` before a digit is one of money, and ends nothing.
 */
export function equationEnd(source: string, at: number): number {
  const next = source.charCodeAt(at + 1)
  if (at + 1 >= source.length || isSpace(next) || next === 0x24) return NO_START
  for (let i = at + 1; i < source.length; i++) {
    const char = source.charCodeAt(i)
    if (char === 0x0a) return NO_END
    if (char === 0x5c && source.charCodeAt(i + 1) !== 0x0a) i++
    else if (char === 0x24 && !isSpace(source.charCodeAt(i - 1)) && !isDigit(source.charCodeAt(i + 1))) return i
  }
  return NO_END
}
