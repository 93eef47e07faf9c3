import { blockText } from '../blockText.ts'
import type { Steps } from '../steps.ts'
import type { Entry } from './entries.ts'
import { type Likeness, likenessOf } from './likeness.ts'
import { likenessOfIncidents } from './likenessOfIncidents.ts'
import { matchFigures } from './matchFigures.ts'
import { matchInPlace } from './matchInPlace.ts'
import { type Candidate, Matching } from './matching.ts'
import { isBare, matchNested } from './matchNested.ts'
import { matchParts } from './matchParts.ts'
import { matchSplits } from './matchSplits.ts'

/** From here on two lines are about the same. */
const alike = 0.45
/** What stands above alone makes no two lines the same. */
const leastOwn = 0.28
/** More than these don’t stand in a report; a text that has more must not take longer. */
const fewAlike = 8
const fewLines = 24
const sameWords = 0.7

/** What a person decided. */
export interface Decided {
  readonly same: readonly (readonly [earlier: Entry, later: Entry])[]
  readonly isOther: (earlier: Entry, later: Entry) => boolean
}

/**
 * Which entries of two weeks are about the same, headings too. Symmetric: exchanging the weeks exchanges the sides of
 * the pairs.
 */
export function* align(earlier: readonly Entry[], later: readonly Entry[], decided: Decided): Steps<Matching> {
  const matching = new Matching(decided.isOther)
  const likeness = likenessOf(earlier, later)
  for (const [a, b] of decided.same) matching.add(a, b)
  matchFigures(earlier, later, matching)
  matching.addBest(yield* headingCandidates(earlier, later, likeness))
  matching.addBest(yield* lineCandidates(earlier, later, likeness))
  // What is found by its place gives its neighbours a place.
  for (let round = 0; round < 4 && matchInPlace(earlier, later, likeness, matching); round++) {
    likeness.settle((a, b) => matching.has(a, b))
    matching.addBest(yield* lineCandidates(earlier, later, likeness))
  }
  matchParts(earlier, later, likeness, matching)
  matchSplits(earlier, later, likeness, matching)
  matchNested(earlier, later, matching)
  return matching
}

function* headingCandidates(
  earlier: readonly Entry[],
  later: readonly Entry[],
  likeness: Likeness,
): Steps<readonly Candidate[]> {
  const candidates: Candidate[] = []
  const byKind = Map.groupBy(
    earlier.filter(({ area }) => area === null),
    ({ section }) => section?.kind ?? null,
  )
  for (const [entry, others] of comparable(earlier, later, likeness)) {
    yield
    const kind = entry.area === null ? (entry.section?.kind ?? null) : null
    const ofKind = kind === null || kind === 'objectives' ? [] : (byKind.get(kind) ?? []).slice(0, fewLines)
    for (const other of new Set([...others, ...ofKind])) {
      if (entry.area !== null && other.area !== null) continue
      // An item that leads others may become a heading of the same words.
      const isLead = entry.area !== other.area
      if (isLead && (entry.area ?? other.area) !== 'work') continue
      const score = isLead ? likeness.own(other, entry) : likeness.whole(other, entry)
      if (score >= (isLead ? sameWords : alike)) candidates.push({ earlier: other, later: entry, score })
    }
  }
  return candidates
}

function* lineCandidates(
  earlier: readonly Entry[],
  later: readonly Entry[],
  likeness: Likeness,
): Steps<readonly Candidate[]> {
  const candidates: Candidate[] = []
  const [before, after] = [partsOf(earlier), partsOf(later)]
  for (const [line, others] of comparable(earlier, later, likeness)) {
    yield
    for (const other of others) {
      if (line.area === null || line.area === 'part' || other.area !== line.area) continue
      if (isPutBelow(other, line, before, after, (part) => likeness.own(other, part))) continue
      if (isPutBelow(line, other, after, before, (part) => likeness.own(part, line))) continue
      const silent = likeness.isSilent(line) && likeness.isSilent(other)
      if (likeness.own(other, line) < leastOwn && !silent) continue
      const score = line.area === 'incident' ? likenessOfIncidents(other, line, likeness) : likeness.whole(other, line)
      if (score >= alike) candidates.push({ earlier: other, later: line, score })
    }
  }
  return candidates
}

const partsOf = (entries: readonly Entry[]): ReadonlyMap<Entry | null, readonly Entry[]> =>
  Map.groupBy(entries, ({ parent }) => parent)

/** A part says less than the name and it together. */
const nearly = 0.7

/** Whether a line without parts went on as one of several that now stand below a name, rather than as that name. */
function isPutBelow(
  line: Entry,
  lead: Entry,
  around: ReadonlyMap<Entry | null, readonly Entry[]>,
  aroundLead: ReadonlyMap<Entry | null, readonly Entry[]>,
  likenessTo: (part: Entry) => number,
): boolean {
  const parts = (aroundLead.get(lead) ?? []).slice(0, fewLines)
  if (parts.length < 2 || around.has(line) || !isBare(lead)) return false
  return parts.some((part) => part.area === lead.area && likenessTo(part) >= nearly * likenessTo(lead))
}

/** For each later entry the earlier ones that it has a telling word with, or its text. */
function comparable(
  earlier: readonly Entry[],
  later: readonly Entry[],
  likeness: Likeness,
): ReadonlyMap<Entry, ReadonlySet<Entry>> {
  const found = new Map(later.map((entry) => [entry, new Set(likeness.candidates(entry, 'earlier'))]))
  for (const entry of earlier) for (const other of likeness.candidates(entry, 'later')) found.get(other)?.add(entry)
  const byText = Map.groupBy(earlier, textOf)
  for (const [text, lines] of Map.groupBy(later, textOf)) {
    const others = byText.get(text) ?? []
    // Where very many say the same, the one at the same place among them.
    const many = Math.max(lines.length, others.length) > fewAlike
    for (const [at, line] of lines.entries()) {
      for (const other of many ? others.slice(at, at + 1) : others) found.get(line)?.add(other)
    }
  }
  return found
}

const textOf = ({ block }: Entry): string => blockText(block).text
