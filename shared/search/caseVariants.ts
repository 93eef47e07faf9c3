/** Letters that have a case, each once; found out when first needed. */
let cased: string | null = null
const known = new Map<string, readonly string[]>()

/**
 * The characters that are one character (given as a code point) when case is ignored, itself among them: Unicode's
 * simple case folding, as `i` beside `u` has it in JavaScript and `-i` in ripgrep. `s` has `S` and `ſ`; `ß` has `ẞ`, not
 * `ss`; `İ` has nobody.
 */
export function caseVariants(character: string): readonly string[] {
  let variants = known.get(character)
  if (variants === undefined) {
    cased ??= casedCharacters()
    variants = [...new Set([character, ...(cased.match(new RegExp(escapeForRegExp(character), 'giu')) ?? [])])]
    known.set(character, variants)
  }
  return variants
}

/** Text as a regular expression (with `u`) that matches it and nothing else. */
export function escapeForRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

/** Unicode has no letters with case behind the first two planes. */
function casedCharacters(): string {
  const isCased = /\p{Changes_When_Casefolded}|\p{Changes_When_Casemapped}/u
  let all = ''
  for (let point = 0; point < 0x20000; point++) {
    if (point >= 0xd800 && point < 0xe000) continue
    const character = String.fromCodePoint(point)
    if (isCased.test(character)) all += character
  }
  return all
}
