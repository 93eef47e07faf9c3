import type { Block } from '../notion/document.ts'
import { blockText, halfWidth, lineRanges, trimRange } from './blockText.ts'
import { type Entry, entriesOf } from './compare/entries.ts'
import { readWords, type Word } from './compare/words.ts'
import { perBlock } from './perBlock.ts'
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
    const among = ofIncident.test(text) ? lines : withoutIncidents(lines)
    const best = bestLine(partsOf(text), among, sure) ?? lineInWords(text, among)
    if (best === null) return { item, block: null, from: 0, to: 0 }
    return { item, block: best.block, ...nearestLine(best.block, wordsOf(text)) }
  })
}

/** An incident on what was planned is no answer to the plan, unless the plan was about an incident. */
const ofIncident = /事件|事故|故障|告警|报警|异常|复盘|定级|根因|整改|处置|恢复/

function withoutIncidents({ lines, counts }: Lines): Lines {
  return { lines: lines.filter(({ isIncident }) => !isIncident), counts }
}

/**
 * Whether a week's text surely says nothing of a planned item: not even what `planMentions` would be too unsure of. An
 * item without words of its own (`其他重要项目跟进`) can't be looked for.
 */
export function isUnmentioned(text: string, reading: Reading): boolean {
  const words = wordsOf(text)
  const telling = words.filter(({ weight }) => weight === 1).length
  return (
    telling >= 2 &&
    bestLine(partsOf(text), linesOf(reading), possible) === null &&
    lineInWords(text, linesOf(reading)) === null
  )
}

/** Of the item's text, how much a line's own words, and they with what stands above it, must have. */
interface Demand {
  readonly own: number
  readonly all: number
  /** Characters of rare words, so that one short word alone is no mention. */
  readonly rare: number
}
const sure: Demand = { own: 0.34, all: 0.5, rare: 3 }
const possible: Demand = { own: 0.3, all: 0.4, rare: 1 }
const aboveCounts = 0.7

/** A stretch of an item's text that may be found again. */
interface Part {
  readonly key: string
  readonly from: number
  readonly to: number
  readonly weight: number
}

interface Line {
  readonly block: Block
  readonly own: ReadonlySet<string>
  readonly above: ReadonlySet<string>
  /** Work is spoken of where it is reported; an incident or a reflection may only touch on it. */
  readonly isWork: boolean
  /** An incident, or what is told of one. */
  readonly isIncident: boolean
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
    const isWork = entry.area === 'work'
    const isIncident = entry.area === 'incident' || entry.area === 'part'
    lines.push({ block: entry.block, own, above: new Set(wordsAbove(entry)), isWork, isIncident })
  }
  const made = { lines, counts }
  linesKnown.set(reading, made)
  return made
}

function* wordsAbove({ parent }: Entry): Generator<string> {
  for (let above = parent; above !== null; above = above.parent) for (const { key } of above.words) yield key
}

function bestLine(parts: readonly Part[], { lines, counts }: Lines, demand: Demand): Line | null {
  const rated = parts.map((part) => ({ ...part, weight: part.weight * rarity(counts.get(part.key) ?? 0) }))
  const whole = covered(rated, rated)
  if (covered(parts, parts) < 3) return null
  let best: Line | null = null
  let most = 0
  for (const line of lines) {
    const own = rated.filter(({ key }) => line.own.has(key))
    if (!own.some(isRare)) continue
    const all = rated.filter(({ key }) => line.own.has(key) || line.above.has(key))
    const ownShare = covered(rated, own) / whole
    const share = ownShare + aboveCounts * (covered(rated, all) / whole - ownShare)
    if (ownShare < demand.own || share < demand.all || placesOf(all.filter(isRare)).size < demand.rare) continue
    if (best !== null && (best.isWork !== line.isWork ? best.isWork : share <= most)) continue
    best = line
    most = share
  }
  return best
}

/** By when, and what leads to the thing that is planned. */
const doing =
  /^(?:(?:国庆|元旦|春节|清明|五一|端午|中秋|假期|月底|年底|季末|\d{1,2}月底?)节?前)?(?:完成|推进|推动|继续|跟进|组织|参[加与]|启动|开展|落实)?/
/** A shorter item is found in too much, and so much may stand between its characters. */
const shortest = 4
const mostBetween = 4

/** The line that has the item as it was planned within one clause: `老接口全部下线` within a line on something else. */
function lineInWords(text: string, { lines }: Lines): Line | null {
  const wanted = planItemKey(text).replace(doing, '')
  if (wanted.length < shortest || /[,。;:!?]/.test(wanted)) return null
  const found = lines.filter(({ block }) => clausesIn(block).some((clause) => hasInOrder(clause, wanted)))
  return found.find(({ isWork }) => isWork) ?? found[0] ?? null
}

const clausesIn = perBlock((block): readonly string[] => {
  const { plain } = blockText(block)
  return plain
    .toLowerCase()
    .replace(/[^\S\n]+/g, '')
    .split(/[,。;:!?\n]/)
})

/** Whether all characters of the item stand in the clause in their order and hardly apart. */
function hasInOrder(clause: string, wanted: string): boolean {
  for (let from = clause.indexOf(wanted.charAt(0)); from >= 0; from = clause.indexOf(wanted.charAt(0), from + 1)) {
    const stretch = clause.slice(from, from + wanted.length + mostBetween)
    let at = 0
    for (let k = 1; k < wanted.length && at >= 0; k++) at = stretch.indexOf(wanted.charAt(k), at + 1)
    if (at >= 0) return true
  }
  return false
}

/** How many characters the parts cover, each by what it tells: where two words meet nothing is missed. */
function covered(all: readonly Part[], found: readonly Part[]): number {
  const tells = new Map<number, number>()
  for (const { from, to, weight } of all) {
    for (let at = from; at < to; at++) tells.set(at, Math.max(tells.get(at) ?? 0, weight))
  }
  let sum = 0
  for (const at of placesOf(found)) sum += tells.get(at) ?? 0
  return sum
}

function placesOf(parts: readonly Part[]): ReadonlySet<number> {
  const places = new Set<number>()
  for (const { from, to } of parts) for (let at = from; at < to; at++) places.add(at)
  return places
}

function isRare({ weight }: Part): boolean {
  return weight >= 0.5
}

/** Each word of a text at each of its places. */
function partsOf(text: string): readonly Part[] {
  const plain = halfWidth(text).toLowerCase()
  const parts: Part[] = []
  for (const { key, weight } of wordsOf(text)) {
    for (let from = plain.indexOf(key); from >= 0; from = plain.indexOf(key, from + 1))
      parts.push({ key, from, to: from + key.length, weight })
  }
  return parts
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
