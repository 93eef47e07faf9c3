import type { Block } from '../../../shared/notion/document.ts'
import { blockText } from '../../../shared/report/blockText.ts'
import { compareReadings } from '../../../shared/report/compare/compareReadings.ts'
import { itemKey } from '../../../shared/report/compare/itemKey.ts'
import type { MatchDecision } from '../../../shared/report/decisions.ts'
import type { Reading } from '../../../shared/report/reading.ts'
import type { OkrItem } from './itemPast.ts'

/** What a person can decide of an item and the week before. Each call is kept. */
export interface MatchDecider {
  readonly decisions: () => readonly MatchDecision[]
  readonly decide: (earlier: string, later: string, same: boolean | null) => Promise<void>
}

/** The item that this one goes on with is another one. */
export async function chooseMatch(
  { decisions, decide }: MatchDecider,
  [earlier, later]: readonly [Reading, Reading],
  item: Block,
  chosen: Block,
): Promise<void> {
  const own = itemKey(later, item)
  const wanted = itemKey(earlier, chosen)
  const now = partnerOf(earlier, later, decisions(), item)
  if (now !== null && now !== chosen) await decide(itemKey(earlier, now), own, false)
  for (const one of decisions())
    if (one.later === own && one.same && one.earlier !== wanted) await decide(one.earlier, own, null)
  await decide(wanted, own, true)
}

/** As many lines as may be taken for it, one after the other. */
const mostTried = 8

/** The item is new: none of the week before, whatever else it is like. */
export async function refuseMatches(
  { decisions, decide }: MatchDecider,
  [earlier, later]: readonly [Reading, Reading],
  item: Block,
): Promise<void> {
  const own = itemKey(later, item)
  for (let tried = 0; tried < mostTried; tried++) {
    const now = partnerOf(earlier, later, decisions(), item)
    if (now === null) return
    await decide(itemKey(earlier, now), own, false)
  }
}

/** What was decided of an item is left to its words again. */
export async function forgetMatches({ decisions, decide }: MatchDecider, later: Reading, item: Block): Promise<void> {
  const own = itemKey(later, item)
  for (const one of decisions()) if (one.later === own) await decide(one.earlier, own, null)
}

function partnerOf(earlier: Reading, later: Reading, decisions: readonly MatchDecision[], item: Block): Block | null {
  return compareReadings(earlier, later, decisions).pairs.find((pair) => pair.later === item)?.earlier ?? null
}

/** Items of the week before, those most like it first. */
export function candidatesFor(item: OkrItem, earlier: Reading): readonly OkrItem[] {
  const own = pairsOf(blockText(item.block).plain)
  return earlier.recognised
    .filter((one): one is OkrItem => one.kind === 'okr' && blockText(one.block).text.trim() !== '')
    .map((one) => ({ one, score: likeness(own, pairsOf(blockText(one.block).plain)) }))
    .sort((a, b) => b.score - a.score)
    .map(({ one }) => one)
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const pair of a) if (b.has(pair)) common += 1
  return (2 * common) / (a.size + b.size || 1)
}

function pairsOf(text: string): ReadonlySet<string> {
  const plain = text.replace(/[\s\p{P}\d]+/gu, '').toLowerCase()
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < plain.length; at++) pairs.add(plain.slice(at, at + 2))
  return pairs
}
