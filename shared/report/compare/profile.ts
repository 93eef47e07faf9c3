import { blockText } from '../blockText.ts'
import type { Entry } from './entries.ts'
import { ordinalMark } from './words.ts'

/** What one line's words weigh in this comparison. */
export interface Profile {
  /** Word → what it weighs. */
  readonly weights: ReadonlyMap<string, number>
  /** Word → how surely the line is about it: in its name, its text, or the names above it. */
  readonly standing: ReadonlyMap<string, number>
  readonly mass: number
  readonly inName: ReadonlySet<string>
  /** Telling words of both weeks that hardly another line has. */
  readonly rare: ReadonlySet<string>
  /** What tells it from others of its kind: in its name, else in that of the item that it stands in. */
  readonly ordinals: readonly string[]
  /** All that its text has. */
  readonly characters: ReadonlySet<string>
  /** The first telling word of its name. */
  readonly first: string | null
}

/** How surely a line is about a word by where it stands: at the beginning of its name, in its name, its text, above it. */
export const standsIn = { lead: 1, name: 0.8, text: 0.7, above: 0.5 } as const

/** What a word weighs where it stands: progress is told outside of the name, in other words each week. */
const leading = 1.4
const newInName = 0.6
const outsideName = 0.4
const newOutsideName = 0.15
/** A word this telling is the name of a thing, and in so few lines of both weeks it is rare. */
const naming = 0.9
const fewLines = 3
/** In a short report too, a word that two lines have is rare. */
const leastLines = 60

/** Weighs the words of each line by how rare they are in both weeks. */
export function profilesOf(earlier: readonly Entry[], later: readonly Entry[]): (entry: Entry) => Profile {
  const counts = countLines(earlier, later)
  const lines = Math.max(earlier.length + later.length, leastLines)
  const profiles = new Map<Entry, Profile>()
  return (entry) => {
    let made = profiles.get(entry)
    if (made === undefined) {
      made = weigh(entry, counts, lines)
      profiles.set(entry, made)
    }
    return made
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
  const named = new Set<string>()
  const rare = new Set<string>()
  const { plain } = blockText(entry.block)
  let first: string | null = null
  for (const { key, weight, inName, leads } of entry.words) {
    if (inName) named.add(key)
    if (leads && weight >= naming) first ??= key
    const count = counts.get(key) as Count
    const place = inName
      ? (leads ? leading : 1) * (count.inBoth ? 1 : newInName)
      : count.inBoth
        ? outsideName
        : newOutsideName
    const own = weight * place * Math.log(1 + lines / Math.max(count.lines, 2))
    if (count.inBoth && count.lines <= fewLines && weight >= naming) rare.add(key)
    weights.set(key, own)
    standing.set(key, leads ? standsIn.lead : inName ? standsIn.name : standsIn.text)
    mass += own
  }
  const characters = new Set(plain.toLowerCase())
  return { weights, standing, mass, inName: named, rare, first, ordinals: ordinalsOf(entry), characters }
}

function ordinalsOf({ words, parent }: Entry): readonly string[] {
  const inName = (list: Entry['words']) =>
    list.flatMap(({ key, inName }) => (inName && key.startsWith(ordinalMark) ? [key] : []))
  const own = inName(words)
  return own.length > 0 || parent === null || parent.area === null ? own : inName(parent.words)
}
