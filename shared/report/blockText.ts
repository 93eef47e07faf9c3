import { type Block, contentOf, type InlineContent, plainText } from '../notion/document.ts'

/** A block's text twice: as written, and with its full-width signs made half-width. Offsets are the same in both. */
export interface BlockText {
  readonly text: string
  /**
   * For matching only: `：` is `:` here, `５` is `5`; Chinese `。、【】` stay. It ends after 10,000 characters: nobody
   * writes such a line, and what is matched takes more than linear time.
   */
  readonly plain: string
}
const matched = 10_000

const texts = new WeakMap<InlineContent, BlockText>()

/** The text of a block's own content (without its children); kept for as long as the content lives. */
export function blockText(block: Block): BlockText {
  const content = contentOf(block)
  const known = texts.get(content)
  if (known !== undefined) return known
  const text = plainText(content)
  const made = { text, plain: halfWidth(text.slice(0, matched)) }
  texts.set(content, made)
  return made
}

/** Full-width letters, digits, signs and spaces as their half-width ones. The length stays, so offsets do too. */
export function halfWidth(text: string): string {
  if (!/[\uff01-\uff5e\u3000]/.test(text)) return text
  return text.replace(/[\uff01-\uff5e\u3000]/g, (sign) =>
    sign === '\u3000' ? ' ' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  )
}

/** A piece of a block's text, from one offset to another. */
export interface TextRange {
  readonly from: number
  readonly to: number
}

/** The soft-break lines of a text. */
export function lineRanges(text: string): readonly TextRange[] {
  const ranges: TextRange[] = []
  let from = 0
  for (let to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
    ranges.push({ from, to })
    from = to + 1
  }
  ranges.push({ from, to: text.length })
  return ranges
}

/** The range without the white space at its ends. */
export function trimRange(text: string, range: TextRange): TextRange {
  let { from, to } = range
  while (from < to && /\s/.test(text.charAt(from))) from++
  while (to > from && /\s/.test(text.charAt(to - 1))) to--
  return { from, to }
}

/** 1-based line of an offset in a block's own text; 0 for a block that was not read from a text. */
export function lineAt(block: Block, text: string, offset: number): number {
  if (block.line === 0) return 0
  let line = block.line
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '【': '】', '《': '》', '「': '」', '“': '”' }
const closers = new Set(Object.values(closing))

/** Bracket pairs that nothing encloses, brackets included; a bracket without its partner is no bracket here. */
export function bracketPairs(plain: string): readonly TextRange[] {
  const open: { readonly sign: string; readonly at: number }[] = []
  const pairs: TextRange[] = []
  for (let at = 0; at < plain.length; at++) {
    const sign = plain.charAt(at)
    const close = closing[sign]
    if (close !== undefined) open.push({ sign: close, at })
    else if (closers.has(sign)) {
      const partner = open.findLastIndex((bracket) => bracket.sign === sign)
      if (partner < 0) continue
      const from = (open[partner] as { at: number }).at
      open.length = partner
      while (pairs.length > 0 && (pairs[pairs.length - 1] as TextRange).from > from) pairs.pop()
      pairs.push({ from, to: at + 1 })
    }
  }
  return pairs
}

/** Whether an offset lies inside one of the ranges. */
export function isInside(ranges: readonly TextRange[], offset: number): boolean {
  return ranges.some((range) => offset > range.from && offset < range.to)
}
