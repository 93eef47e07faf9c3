import { blockText } from '../blockText.ts'
import type { Entry } from './entries.ts'
import type { Likeness } from './likeness.ts'
import type { Candidate, Matching } from './matching.ts'

/** What is told of an incident belongs to what was told of the same one: 原因 to 原因, 处置 to 处置. */
export function matchParts(
  earlier: readonly Entry[],
  later: readonly Entry[],
  likeness: Likeness,
  matching: Matching,
): void {
  const below = Map.groupBy(
    earlier.filter(({ area }) => area === 'part'),
    ({ parent }) => parent,
  )
  const candidates: Candidate[] = []
  for (const part of later) {
    if (part.area !== 'part' || part.parent === null) continue
    for (const parent of matching.partnersOf(part.parent, 'later')) {
      for (const other of below.get(parent) ?? []) {
        const score = likeness.own(other, part) + (leadOf(other) === leadOf(part) ? 1 : 0)
        if (score >= 0.5) candidates.push({ earlier: other, later: part, score })
      }
    }
  }
  matching.addBest(candidates)
}

/** `原因` of `原因：连接池上限偏小`; null for a part that begins with no such word. */
function leadOf({ block }: Entry): string | null {
  return /^\s*【?([^\s:】]{2,6})[:】]/.exec(blockText(block).plain)?.[1] ?? null
}
