import { type Block, contentOf, type InlineContent, plainText, walk } from '../notion/document.ts'
import { blockText, type TextRange } from '../report/blockText.ts'
import { perBlock } from '../report/perBlock.ts'
import type { Check, Fix, Slip } from './check.ts'
import { openLinks } from './openLinks.ts'

/**
 * A bracket without its partner, in a block's own text. Brackets may pair across soft breaks and across widths
 * (`（…)`). No brackets are enumerations (`1）`), intervals (`[0,1)`), smileys, code and equations.
 */
export const brackets: Check<'brackets'> = {
  name: 'brackets',
  title: 'checkName.brackets',
  *find({ reading }) {
    for (const { block } of walk(reading.document.blocks)) yield* slipsOf(block)
  },
}

const partners: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '【': '】', '《': '》', '「': '」' }
const closers = new Set(Object.values(partners))

const slipsOf = perBlock((block): readonly Slip[] => {
  const { text, plain } = blockText(block)
  if (!/[()[\]{}【】《》「」]/.test(plain)) return []
  const alone = leftOver(text, withoutRuns(contentOf(block), plain))
  const slips: Slip[] = []
  let told = -2
  for (const at of alone) {
    const line = text.lastIndexOf('\n', at - 1)
    if (line === told) continue
    told = line
    const bracket = text.charAt(at)
    const key = closers.has(plain.charAt(at)) ? 'finding.bracketNotOpened' : 'finding.bracketNotClosed'
    const fix = alone.length === 1 ? fixOf(block, text, at) : null
    slips.push({ block, from: at, to: at + 1, message: { key, values: { bracket, near: around(text, at) } }, fix })
  }
  return slips
})

/** Sure only where the bracket holds nothing: doubled (`（（`), or an opening one at the end of all. */
function fixOf(block: Block, text: string, at: number): Fix | null {
  const bracket = text.charAt(at)
  const doubled = text.charAt(at + 1) === bracket || text.charAt(at - 1) === bracket
  const dangling =
    /[([{（［｛【《「]/.test(bracket) && text.slice(at + 1).trim() === '' && text.slice(0, at).trim() !== ''
  return doubled || dangling ? { edits: [{ block, from: at, to: at + 1, text: '' }] } : null
}

/** Offsets of the brackets without a partner, by that reading of the text which leaves the fewest. */
function leftOver(text: string, plain: string): readonly number[] {
  const links = blank(plain, openLinks(text))
  const base = blank(links, [...links.matchAll(interval)].map(rangeOf))
  let fewest = unpaired(base)
  if (fewest.length === 0) return fewest
  const signs = enumerationsIn(base)
  const faces = [...text.matchAll(smiley)].map(rangeOf)
  const alone = new Set(fewest)
  const readings = [
    signs.filter(({ from }) => alone.has(from)),
    signs,
    faces.filter(({ to }) => alone.has(to - 1)),
    faces,
    [...signs, ...faces],
  ]
  for (const noBrackets of readings) {
    const rest = unpaired(blank(base, noBrackets))
    if (rest.length < fewest.length) fewest = rest
  }
  return fewest
}

function unpaired(plain: string): readonly number[] {
  const open: number[] = []
  const alone: number[] = []
  for (let at = 0; at < plain.length; at++) {
    const sign = plain.charAt(at)
    if (sign in partners) open.push(at)
    else if (closers.has(sign)) {
      const partner = open.findLastIndex((index) => partners[plain.charAt(index)] === sign)
      if (partner < 0) alone.push(at)
      else alone.push(...open.splice(partner).slice(1))
    }
  }
  return [...alone, ...open].sort((a, b) => a - b)
}

const interval = /[[(]\s*-?[\d.]+%?\s*,\s*(?:-?[\d.]+%?|[+-]?∞)\s*[\])]/g
const smiley = /[:;]-?[()](?=$|[\s，。！,.!）)])/gm
const enumeration = /(?<![A-Za-z\d.%(])(\d{1,2}|[A-Za-z]|[一二三四五六七八九十]|[①-⑳])\)/g

/** The brackets of `1）…2）…`: those at the beginning of a line or with the first sign, and those that count on. */
function enumerationsIn(plain: string): readonly TextRange[] {
  const found: TextRange[] = []
  let before = ''
  for (const match of plain.matchAll(enumeration)) {
    const sign = match[1] as string
    const starts = plain.slice(plain.lastIndexOf('\n', match.index - 1) + 1, match.index).trim() === ''
    if (!starts && !/^[1aA一①]$/.test(sign) && sign !== following(before)) continue
    before = sign
    const at = match.index + sign.length
    found.push({ from: at, to: at + 1 })
  }
  return found
}

function following(sign: string): string {
  const numerals = '一二三四五六七八九十'
  if (sign === '') return ''
  if (/\d/.test(sign)) return String(Number(sign) + 1)
  return numerals.includes(sign)
    ? numerals.charAt(numerals.indexOf(sign) + 1)
    : String.fromCharCode(sign.charCodeAt(0) + 1)
}

/** The text with blanks for what is code, an equation or an image. */
function withoutRuns(content: InlineContent, plain: string): string {
  const ranges: TextRange[] = []
  let at = 0
  for (const run of content) {
    const { length } = plainText([run])
    const isCode = run.marks.some((mark) => mark.type === 'code')
    if (run.type === 'equation' || run.type === 'image' || isCode) ranges.push({ from: at, to: at + length })
    at += length
  }
  return blank(plain, ranges)
}

function blank(plain: string, ranges: readonly TextRange[]): string {
  let result = plain
  for (const { from, to } of ranges) result = result.slice(0, from) + ' '.repeat(to - from) + result.slice(to)
  return result
}

function rangeOf(match: RegExpExecArray): TextRange {
  return { from: match.index, to: match.index + match[0].length }
}

/** A few of the words that the bracket stands among. */
function around(text: string, at: number): string {
  const from = Math.max(text.lastIndexOf('\n', at - 1) + 1, at - 8)
  const newline = text.indexOf('\n', at)
  return text.slice(from, Math.min(newline < 0 ? text.length : newline, at + 9)).trim()
}
