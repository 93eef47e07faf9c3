import type { Block } from '../notion/document.ts'
import { blockText, halfWidth, lineRanges, trimRange } from './blockText.ts'
import { type Entry, entriesOf } from './compare/entries.ts'
import { readWords, type Word } from './compare/words.ts'
import type { Reading } from './reading.ts'

/** Where a week's text speaks of an item that was planned for it. */
export interface PlanMention {
  /** `planItemKey` of the item. */
  readonly item: string
  /** null where nothing surely speaks of it. */
  readonly block: Block | null
  /** The line in the block's plain text; both 0 without a block. */
  readonly from: number
  readonly to: number
}

/** What an answer goes by: the item's words in half-width signs, without white space and the sign at its end. */
export function planItemKey(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[。.;,、!:]+$/, '')
    .toLowerCase()
}

/**
 * For each item of a plan the line of the following week's text that speaks of it, by the words that they share: those
 * that are rare in the week count, those of the headings and items above a line add to its own but are none alone.
 * Plans, headings and daily links are not looked at. Rather none than a wrong one.
 */
export function planMentions(plan: readonly { readonly text: string }[], reading: Reading): readonly PlanMention[] {
  const lines = linesOf(reading)
  return plan.map(({ text }) => {
    const item = planItemKey(text)
    const best = bestLine(wordsOf(text), lines)
    if (best === null) return { item, block: null, from: 0, to: 0 }
    return { item, block: best.block, ...nearestLine(best.block, wordsOf(text)) }
  })
}

/** Whether an item's words say anything of their own, so that a text could be found to speak of it. */
export function isTellingItem(text: string): boolean {
  const words = wordsOf(text)
  return words.filter(({ weight }) => weight === 1).length >= 2 && weightOf(words) >= 3
}

/** Of the item's words, the shares that the line's own text, and it with what stands above it, must have. */
const shareOfOwn = 0.34
const shareOfAll = 0.44
const aboveCounts = 0.7

interface Line {
  readonly block: Block
  readonly own: ReadonlySet<string>
  readonly above: ReadonlySet<string>
  /** Work is spoken of where it is reported; an incident or a reflection may only touch on it. */
  readonly isWork: boolean
}
interface Lines {
  readonly lines: readonly Line[]
  /** In how many lines a word stands. */
  readonly counts: ReadonlyMap<string, number>
}

const linesKnown = new WeakMap<Reading, Lines>()

function linesOf(reading: Reading): Lines {
  const known = linesKnown.get(reading)
  if (known !== undefined) return known
  const lines: Line[] = []
  const counts = new Map<string, number>()
  for (const entry of entriesOf(reading)) {
    if (entry.area === null || entry.area === 'plan' || entry.area === 'figures') continue
    const own = new Set(entry.words.map(({ key }) => key))
    for (const key of own) counts.set(key, (counts.get(key) ?? 0) + 1)
    lines.push({ block: entry.block, own, above: new Set(wordsAbove(entry)), isWork: entry.area === 'work' })
  }
  const made = { lines, counts }
  linesKnown.set(reading, made)
  return made
}

function* wordsAbove({ parent }: Entry): Generator<string> {
  for (let above = parent; above !== null; above = above.parent) for (const { key } of above.words) yield key
}

function bestLine(words: readonly Word[], { lines, counts }: Lines): Line | null {
  const rated = words.map(({ key, weight }) => ({ key, weight: weight * rarity(counts.get(key) ?? 0) }))
  const whole = weightOf(rated)
  if (weightOf(words) < 1.5) return null
  let best: Line | null = null
  let most = 0
  for (const line of lines) {
    let own = 0
    let above = 0
    let telling = 0
    for (const { key, weight } of rated) {
      if (line.own.has(key)) {
        own += weight
        if (weight >= 0.5) telling++
      } else if (line.above.has(key)) above += weight
    }
    const score = (own + aboveCounts * above) / whole
    if (telling < 2 || own < shareOfOwn * whole || score < shareOfAll) continue
    if (best !== null && (best.isWork !== line.isWork ? best.isWork : score <= most)) continue
    best = line
    most = score
  }
  return best
}

/** A word of many lines tells little of any of them. */
function rarity(count: number): number {
  return count <= 2 ? 1 : 2 / count
}

/** The soft-break line of a block that has most of the words. */
function nearestLine(block: Block, words: readonly Word[]): { readonly from: number; readonly to: number } {
  const { plain } = blockText(block)
  const weights = new Map(words.map(({ key, weight }) => [key, weight]))
  let best = { from: 0, to: plain.length }
  let most = -1
  for (const range of lineRanges(plain)) {
    const shared = wordsOf(plain.slice(range.from, range.to)).reduce((sum, { key }) => sum + (weights.get(key) ?? 0), 0)
    if (shared <= most) continue
    best = range
    most = shared
  }
  return trimRange(plain, best)
}

function wordsOf(text: string): readonly Word[] {
  return readWords(halfWidth(text), { from: 0, to: text.length })
}

function weightOf(words: readonly { readonly weight: number }[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0)
}
