import type { Entry } from './entries.ts'
import type { Likeness } from './likeness.ts'
import type { Candidate, Matching } from './matching.ts'

/** Two lines are about the same when their words are this much alike and their places say so too. */
const alikeInPlace = 0.42
const ownInPlace = 0.22
/** What a place says: a neighbour's partner is the other's neighbour; children went with the other's children. */
const neighbour = 0.06
const children = 0.25
/** What it counts that a child may have gone with another. */
const maybe = 0.7
/** So many lines of one parent are looked at: no report has more, and a text that does must not take longer. */
const mostSiblings = 24

/**
 * Pairs of lines that changed too many of their words, by what is known of the lines around them.
 * @returns whether any was found
 */
export function matchInPlace(
  earlier: readonly Entry[],
  later: readonly Entry[],
  likeness: Likeness,
  matching: Matching,
): boolean {
  const before = familiesOf(earlier)
  const after = familiesOf(later)
  const candidates: Candidate[] = []
  for (const line of later) {
    if (!isPlaced(line) || !matching.isFree(line, 'later')) continue
    const near = placesFor(line, before, after, likeness, matching)
    for (const other of near) {
      if (!isPlaced(other) || other.area !== line.area || !matching.isFree(other, 'earlier')) continue
      const own = likeness.own(other, line)
      const shared = sharedChildren(other, line, before, after, matching, likeness)
      const hint =
        children * shared +
        neighbour * Number(areMatched(before.previous.get(other), after.previous.get(line), matching)) +
        neighbour * Number(areMatched(before.next.get(other), after.next.get(line), matching))
      if (line.area === null && shared < 0.5) continue
      const silent = likeness.isSilent(other) && likeness.isSilent(line)
      if (!silent && (hint === 0 || (own < ownInPlace && shared < 0.5))) continue
      const score = likeness.whole(other, line) + hint
      if (score >= alikeInPlace) candidates.push({ earlier: other, later: line, score })
    }
  }
  return matching.addBest(candidates)
}

/** Where a line may have stood: between its neighbours' partners, above its children's, among those like it. */
function placesFor(
  line: Entry,
  before: Families,
  after: Families,
  likeness: Likeness,
  matching: Matching,
): ReadonlySet<Entry> {
  const places = new Set<Entry | null | undefined>()
  for (const previous of partnersOf(after.previous.get(line), matching)) places.add(before.next.get(previous))
  for (const next of partnersOf(after.next.get(line), matching)) places.add(before.previous.get(next))
  const own = after.children.get(line) ?? []
  for (const child of own) for (const partner of partnersOf(child, matching)) places.add(partner.parent)
  if (own.length > 0 || likeness.isSilent(line)) {
    for (const parent of partnersOf(line.parent, matching)) {
      const siblings = (before.children.get(parent) ?? []).filter(
        (sibling) =>
          matching.isFree(sibling, 'earlier') && (before.children.has(sibling) || likeness.isSilent(sibling)),
      )
      for (const sibling of siblings.slice(0, mostSiblings)) places.add(sibling)
    }
  }
  places.delete(null)
  places.delete(undefined)
  return places as ReadonlySet<Entry>
}

function partnersOf(entry: Entry | null | undefined, matching: Matching): readonly Entry[] {
  return entry == null ? [] : matching.partnersOf(entry, 'later')
}

interface Families {
  readonly children: ReadonlyMap<Entry, readonly Entry[]>
  readonly previous: ReadonlyMap<Entry, Entry | null>
  readonly next: ReadonlyMap<Entry, Entry | null>
}

const families = new WeakMap<readonly Entry[], Families>()

function familiesOf(entries: readonly Entry[]): Families {
  const known = families.get(entries)
  if (known !== undefined) return known
  const children = new Map<Entry, Entry[]>()
  const previous = new Map<Entry, Entry | null>()
  const next = new Map<Entry, Entry | null>()
  const last = new Map<Entry | null, Entry>()
  for (const entry of entries) {
    const before = last.get(entry.parent) ?? null
    previous.set(entry, before)
    next.set(entry, null)
    if (before !== null) next.set(before, entry)
    last.set(entry.parent, entry)
    if (entry.parent === null) continue
    const siblings = children.get(entry.parent)
    if (siblings === undefined) children.set(entry.parent, [entry])
    else siblings.push(entry)
  }
  const made = { children, previous, next }
  families.set(entries, made)
  return made
}

/** Where the order of lines says something: in a plan, a reflection or a list of others each line is for itself. */
function isPlaced({ area, parent }: Entry): boolean {
  if (area === null) return true
  if (area !== 'work' && area !== 'figures') return false
  return parent !== null && (parent.area !== null || parent.section?.meaning !== 'other')
}

function areMatched(earlier: Entry | null | undefined, later: Entry | null | undefined, matching: Matching): boolean {
  return earlier != null && later != null && matching.has(earlier, later)
}

/** Of the children of both, the share that went with each other or may well have. */
function sharedChildren(
  a: Entry,
  b: Entry,
  before: Families,
  after: Families,
  matching: Matching,
  likeness: Likeness,
): number {
  const older = (before.children.get(a) ?? []).slice(0, mostSiblings)
  const newer = (after.children.get(b) ?? []).slice(0, mostSiblings)
  const least = Math.min(older.length, newer.length)
  if (least === 0) return 0
  const likely = (child: Entry, other: Entry): number =>
    matching.has(other, child) ? 1 : mayBe(other, child, matching, likeness) ? maybe : 0
  const most = (chances: readonly number[]): number => Math.max(0, ...chances)
  // One child may be like several: no more have gone on than there are on either side.
  const there = newer.map((child) => most(older.map((other) => likely(child, other))))
  const back = older.map((other) => most(newer.map((child) => likely(child, other))))
  const sum = (chances: readonly number[]): number => chances.reduce((all, one) => all + one, 0)
  return Math.min(1, Math.min(sum(there), sum(back)) / least)
}

function mayBe(other: Entry, child: Entry, matching: Matching, likeness: Likeness): boolean {
  if (other.area !== child.area || !matching.isFree(other, 'earlier') || !matching.isFree(child, 'later')) return false
  return likeness.own(other, child) >= ownInPlace
}
