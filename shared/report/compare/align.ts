import { blockText } from '../blockText.ts'
import type { Entry } from './entries.ts'
import { type Likeness, likenessOf } from './likeness.ts'
import { likenessOfIncidents } from './likenessOfIncidents.ts'
import { matchFigures } from './matchFigures.ts'
import { matchInPlace } from './matchInPlace.ts'
import { type Candidate, Matching } from './matching.ts'
import { matchParts } from './matchParts.ts'
import { matchSplits } from './matchSplits.ts'

/** From here on two lines are about the same. */
const alike = 0.47
/** What stands above alone makes no two lines the same. */
const leastOwn = 0.3
const sameWords = 0.7

/** What a person decided of two lines: true and false as said, null for nothing. */
export type Decided = (earlier: Entry, later: Entry) => boolean | null

/**
 * Which entries of two weeks are about the same, headings too. Symmetric: exchanging the weeks exchanges the sides of
 * the pairs.
 */
export function align(earlier: readonly Entry[], later: readonly Entry[], decided: Decided | null): Matching {
  const matching = new Matching((a, b) => decided?.(a, b) === false)
  const likeness = likenessOf(earlier, later)
  if (decided !== null) {
    for (const b of later) for (const a of earlier) if (decided(a, b) === true) matching.add(a, b)
  }
  matchFigures(earlier, later, matching)
  matching.addBest(headingCandidates(earlier, later, likeness))
  matching.addBest(lineCandidates(earlier, later, likeness))
  // What is found by its place gives its neighbours a place.
  for (let round = 0; round < 4 && matchInPlace(earlier, later, likeness, matching); round++) {
    likeness.settle((a, b) => matching.has(a, b))
    matching.addBest(lineCandidates(earlier, later, likeness))
  }
  matchParts(earlier, later, likeness, matching)
  matchSplits(earlier, later, likeness, matching)
  return matching
}

function headingCandidates(
  earlier: readonly Entry[],
  later: readonly Entry[],
  likeness: Likeness,
): readonly Candidate[] {
  const candidates: Candidate[] = []
  for (const heading of later) {
    for (const other of earlier) {
      if (heading.area !== null && other.area !== null) continue
      // An item that leads others may become a heading of the same words.
      const isLead = heading.area !== other.area
      if (isLead && (heading.area ?? other.area) !== 'work') continue
      const score = isLead ? likeness.own(other, heading) : likeness.whole(other, heading)
      if (score >= (isLead ? sameWords : alike)) candidates.push({ earlier: other, later: heading, score })
    }
  }
  return candidates
}

function lineCandidates(earlier: readonly Entry[], later: readonly Entry[], likeness: Likeness): readonly Candidate[] {
  const candidates: Candidate[] = []
  const byText = Map.groupBy(earlier, textOf)
  for (const line of later) {
    if (line.area === null || line.area === 'part') continue
    for (const other of new Set([...likeness.candidates(line), ...(byText.get(textOf(line)) ?? [])])) {
      if (other.area !== line.area) continue
      if (likeness.own(other, line) < leastOwn && !likeness.isSilent(line)) continue
      const score = line.area === 'incident' ? likenessOfIncidents(other, line, likeness) : likeness.whole(other, line)
      if (score >= alike) candidates.push({ earlier: other, later: line, score })
    }
  }
  return candidates
}

const textOf = ({ block }: Entry): string => blockText(block).text
