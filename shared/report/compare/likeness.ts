import { blockText } from '../blockText.ts'
import type { Entry } from './entries.ts'

/** How much two lines of two weeks are about the same, 0 to 1. */
export interface Likeness {
  /** By their own words alone. */
  own(earlier: Entry, later: Entry): number
  /** With what stands above them: the less a line says of its own, the more the items above it count. */
  whole(earlier: Entry, later: Entry): number
  /** Of the words that set `part` apart from `sibling`, the share that `source` has; null where too few do. */
  origin(part: Entry, sibling: Entry, source: Entry): number | null
  /** The earlier lines that have a telling word of this later one. */
  candidates(later: Entry): readonly Entry[]
}

/** What one line's words weigh in this comparison. */
interface Profile {
  /** Word → what it weighs. */
  readonly weights: ReadonlyMap<string, number>
  /** Word → how surely the line is about it: in its name, its text, or the names above it. */
  readonly standing: ReadonlyMap<string, number>
  readonly mass: number
}

const standsIn = { name: 1, text: 0.85, above: 0.55 } as const
/** A word outside of the name. Progress is told there in other words each week. */
const outsideName = 0.4
/** The same where the other week doesn't have the word at all. */
const newOutsideName = 0.15
/** What stands above a line counts as much as words of this weight. Plans and reflections all stand below one heading. */
const contextMass = { work: 6, figures: 4, part: 6, incident: 1, plan: 1.5, reflection: 1 } as const
const contextOfOthers = 3
/** A word that so many lines have leads to no partner by itself. */
const common = 24

/** Weighs the words by how rare they are in both weeks. */
export function likenessOf(earlier: readonly Entry[], later: readonly Entry[]): Likeness {
  const counts = countLines(earlier, later)
  const lines = Math.max(earlier.length + later.length, 60)
  const profiles = new Map<Entry, Profile>()
  const profile = (entry: Entry): Profile => {
    let made = profiles.get(entry)
    if (made === undefined) {
      made = weigh(entry, counts, lines)
      profiles.set(entry, made)
    }
    return made
  }
  const owns = new Map<number, number>()
  const wholes = new Map<number, number>()
  const index = new Map<string, Entry[]>()
  for (const entry of earlier) {
    if (entry.area === null) continue
    for (const { key, weight } of entry.words) {
      if (weight < 0.4) continue
      const having = index.get(key)
      if (having === undefined) index.set(key, [entry])
      else having.push(entry)
    }
  }

  function own(a: Entry, b: Entry): number {
    const key = a.at * later.length + b.at
    const known = owns.get(key)
    if (known !== undefined) return known
    const value = compareWords(profile(a), profile(b), sameText(a, b))
    owns.set(key, value)
    return value
  }

  function whole(a: Entry, b: Entry): number {
    const key = a.at * later.length + b.at
    const known = wholes.get(key)
    if (known !== undefined) return known
    const around = surroundings(a, b)
    const mass = Math.max(Math.min(profile(a).mass, profile(b).mass), 1.5)
    const words = a.area === null && b.area === null && sameKind(a, b) ? 1 : own(a, b)
    const context = contextOf(a, b)
    const value = (words * mass + around * context) / (mass + context)
    wholes.set(key, value)
    return value
  }

  function surroundings(a: Entry, b: Entry): number {
    const [above, below] = [a.parent, b.parent]
    if (above === null || below === null) return above === below ? 1 : 0.4
    let most = whole(above, below)
    // An item went one level in or out.
    if (above.parent !== null) most = Math.max(most, 0.85 * whole(above.parent, below))
    if (below.parent !== null) most = Math.max(most, 0.85 * whole(above, below.parent))
    return most
  }

  return {
    own,
    whole,
    origin: (part, sibling, source) => {
      const [weights, beside, from] = [profile(part).weights, profile(sibling).standing, profile(source).standing]
      let mass = 0
      let found = 0
      for (const { key, inName } of part.words) {
        if (!inName || (beside.get(key) ?? 0) >= standsIn.text) continue
        const weight = weights.get(key) ?? 0
        mass += weight
        if ((from.get(key) ?? 0) >= standsIn.text) found += weight
      }
      return mass < 3 ? null : found / mass
    },
    candidates: (entry) => {
      const found = new Set<Entry>()
      for (const { key } of entry.words) {
        const having = index.get(key)
        if (having !== undefined && having.length <= common) for (const one of having) found.add(one)
      }
      return [...found]
    },
  }
}

interface Count {
  readonly lines: number
  readonly inBoth: boolean
}

function countLines(earlier: readonly Entry[], later: readonly Entry[]): ReadonlyMap<string, Count> {
  const before = countIn(earlier)
  const after = countIn(later)
  const counts = new Map<string, Count>()
  for (const [key, lines] of before) counts.set(key, { lines: lines + (after.get(key) ?? 0), inBoth: after.has(key) })
  for (const [key, lines] of after) if (!before.has(key)) counts.set(key, { lines, inBoth: false })
  return counts
}

function countIn(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { words } of entries) for (const { key } of words) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

function weigh(entry: Entry, counts: ReadonlyMap<string, Count>, lines: number): Profile {
  const weights = new Map<string, number>()
  const standing = new Map<string, number>()
  let mass = 0
  for (let above = entry.parent; above !== null; above = above.parent) {
    for (const { key, inName } of above.words) if (inName) standing.set(key, standsIn.above)
  }
  for (const { key, weight, inName } of entry.words) {
    const count = counts.get(key) as Count
    const place = inName ? 1 : count.inBoth ? outsideName : newOutsideName
    const own = weight * place * Math.log(1 + lines / Math.max(count.lines, 2))
    weights.set(key, own)
    standing.set(key, inName ? standsIn.name : standsIn.text)
    mass += own
  }
  return { weights, standing, mass }
}

function compareWords(a: Profile, b: Profile, sameText: boolean): number {
  if (sameText) return 1
  if (a.mass === 0 || b.mass === 0) return a.mass === b.mass ? 0.5 : 0
  const there = covered(a, b)
  const back = covered(b, a)
  return 0.35 * Math.max(there, back) + 0.65 * ((there + back) / 2)
}

/** Of what a line's words weigh, the share that the other line has. */
function covered(a: Profile, b: Profile): number {
  let found = 0
  for (const [key, weight] of a.weights) {
    const there = b.standing.get(key)
    if (there !== undefined) found += weight * Math.min(1, there + 1 - (a.standing.get(key) ?? 1))
  }
  return found / a.mass
}

function contextOf(a: Entry, b: Entry): number {
  if (a.area === null || b.area === null || a.area !== b.area) return contextMass.work
  if (a.parent?.section?.meaning === 'other' && b.parent?.section?.meaning === 'other') return contextOfOthers
  return contextMass[b.area]
}

const sameText = (a: Entry, b: Entry): boolean =>
  a.area !== null && b.area !== null && blockText(a.block).text === blockText(b.block).text

/** Headings of one meaning go on from week to week under any name; an objective is known by its words. */
function sameKind(a: Entry, b: Entry): boolean {
  const kind = a.section?.kind ?? null
  return kind !== null && kind !== 'objectives' && kind === (b.section?.kind ?? null)
}
