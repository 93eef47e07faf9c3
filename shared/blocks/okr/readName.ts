import { bracketPairs, isInside, type TextRange, trimRange } from '../../report/blockText.ts'

const wrappers: Readonly<Record<string, string>> = { '【': '】', '[': ']', '《': '》', '「': '」', '“': '”' }

/**
 * The phrase that an item begins with, up to the first comma, colon or dash, or to where its progress or a date begins.
 * Brackets around the whole of it are left off, and so are a date and a number typed by hand in front of it.
 * @param plain half-width text
 * @param ends offsets at which the name is over at the latest
 */
export function readName(plain: string, ends: readonly number[]): TextRange {
  const start =
    /^\s*(?:\(?\d{1,2}[).、](?!\d)\s*)?(?:\d{1,2}\/\d{1,2}(?:\s*[-~–—]\s*\d{1,2}\/\d{1,2})?\s+(?:\d{1,2}:\d{2}\s+)?)?/.exec(
      plain,
    )?.[0].length ?? 0
  const lineEnd = plain.indexOf('\n', start)
  let to = Math.min(lineEnd < 0 ? plain.length : lineEnd, ...ends.filter((end) => end > start))
  const brackets = bracketPairs(plain)
  for (const match of plain.slice(0, to).matchAll(/[,;。!?]|(?<!\d):|:(?!\d)|——|--| [-–—|] /g)) {
    if (match.index <= start || isInside(brackets, match.index)) continue
    to = match.index
    break
  }
  let name = trimRange(plain, { from: start, to })
  // An opening bracket that the cut left without its partner.
  const open = /[([【《「“]\s*$/.exec(plain.slice(name.from, name.to))
  if (open !== null) name = trimRange(plain, { from: name.from, to: name.from + open.index })
  const joint = /(?:已|于|在|将|、|\s)+$/.exec(plain.slice(name.from, name.to))
  if (joint !== null)
    name = joint.index > 0 ? { from: name.from, to: name.from + joint.index } : firstClause(plain, name.from)
  const wrapped = brackets.find((pair) => pair.from === name.from)
  const sign = plain.charAt(name.from)
  if (wrapped !== undefined && wrappers[sign] !== undefined) {
    // `【名称】说明`: what is set off is the name.
    if (sign === '【' || wrapped.to >= name.to) return trimRange(plain, { from: wrapped.from + 1, to: wrapped.to - 1 })
    if (sign === '《' && unnamed.test(plain.slice(wrapped.to, name.to))) {
      return trimRange(plain, { from: wrapped.from + 1, to: wrapped.to - 1 })
    }
  }
  return name
}
function firstClause(plain: string, from: number): TextRange {
  return trimRange(plain, { from, to: from + (/^[^,:;。!?\n]*/.exec(plain.slice(from))?.[0].length ?? 0) })
}

const unnamed = /^\s*(?:进度|进展|状态)?(?:正常|顺利)?\s*$/
