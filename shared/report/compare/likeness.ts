import { blockText } from '../blockText.ts'
import type { Entry } from './entries.ts'
import { ordinalMark } from './words.ts'

/** How much two lines of two weeks are about the same, 0 to 1. */
export interface Likeness {
  /** By their own words alone. */
  own(earlier: Entry, later: Entry): number
  /** With what stands above them: the less a line says of its own, the more the items above it count. */
  whole(earlier: Entry, later: Entry): number
  /** From here on what stands above two lines is the same where `isSame` says so. */
  settle(isSame: (earlier: Entry, later: Entry) => boolean): void
  /** Whether a line has hardly a word that tells what it is about: `当前进度：`. */
  isSilent(entry: Entry): boolean
  /** Of the words that set `part` apart from `sibling`, the share that `source` has; null where too few do. */
  origin(part: Entry, sibling: Entry, source: Entry): number | null
  /** The lines of the other week that have a telling word of this one. */
  candidates(entry: Entry, otherWeek: 'earlier' | 'later'): readonly Entry[]
}

/** What one line's words weigh in this comparison. */
interface Profile {
  /** Word → what it weighs. */
  readonly weights: ReadonlyMap<string, number>
  /** Word → how surely the line is about it: in its name, its text, or the names above it. */
  readonly standing: ReadonlyMap<string, number>
  readonly mass: number
  readonly inName: ReadonlySet<string>
  /** Telling words of both weeks that hardly another line has. */
  readonly rare: ReadonlySet<string>
  /** All that its text has. */
  readonly characters: ReadonlySet<string>
  /** The first telling word of its name. */
  readonly first: string | null
}

const standsIn = { lead: 1, name: 0.8, text: 0.7, above: 0.5 } as const
/** A word outside of the name. Progress is told there in other words each week. */
const leading = 1.4
const newInName = 0.6
const evidence = 0.07
const mostEvidence = 0.2
const scattered = 0.3
const outsideName = 0.4
/** The same where the other week doesn't have the word at all. */
const newOutsideName = 0.15
/** What stands above a line counts as much as words of this weight. Plans and reflections all stand below one heading. */
const contextMass = { work: 6, figures: 4, part: 6, incident: 1, plan: 1.5, reflection: 1 } as const
/** From this weight on a name tells what it is about. */
const telling = 8
/** From this weight on a word leads to lines that have it, or tells that a line is not silent. */
const tellingWord = 0.4
const sameLeadContrast = 0.75
const otherLeadContrast = 1.2
/** Both names begin with what the other line lacks: the more else they share, the less it says. */
const foreignLeads = 0.45
const otherOrdinal = 0.7
const foreignLeadsAlone = 0.7
const sharedEnough = 10
/** What stands above can raise a likeness by so much. */
const mostByContext = 0.3
const contextOfOthers = 3
/** A word that so many lines have leads to no partner by itself. */
const common = 16

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
  let isSettled = (_earlier: Entry, _later: Entry): boolean => false
  const owns = new Map<number, number>()
  const wholes = new Map<number, number>()
  const indexes = { earlier: indexOf(earlier), later: indexOf(later) }

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
    const value = Math.min((words * mass + around * context) / (mass + context), words + mostByContext)
    wholes.set(key, value)
    return value
  }

  function surroundings(a: Entry, b: Entry): number {
    const [above, below] = [a.parent, b.parent]
    if (above === null || below === null) return above === below ? 1 : 0.4
    if (isSettled(above, below)) return 1
    let most = whole(above, below)
    // An item went one level in or out.
    if (above.parent !== null) most = Math.max(most, 0.85 * whole(above.parent, below))
    if (below.parent !== null) most = Math.max(most, 0.85 * whole(above, below.parent))
    return most
  }

  return {
    own,
    whole,
    settle: (isSame) => {
      isSettled = isSame
      wholes.clear()
    },
    isSilent: (entry) => entry.words.every(({ weight }) => weight < tellingWord),
    origin: (part, sibling, source) => {
      const [weights, beside, from] = [profile(part).weights, profile(sibling).standing, profile(source).standing]
      const { plain } = blockText(source.block)
      let mass = 0
      let found = 0
      let whole = 0
      for (const { key, inName } of part.words) {
        if (!inName || (beside.get(key) ?? 0) >= standsIn.text) continue
        const weight = weights.get(key) ?? 0
        mass += weight
        if ((from.get(key) ?? 0) >= standsIn.text) {
          found += weight
          whole += weight
          // Two words that stand side by side in one line may stand apart in the other.
        } else if ([...key].every((character) => plain.includes(character))) found += weight
      }
      return mass < 3 || whole < mass / 3 ? null : found / mass
    },
    candidates: (entry, otherWeek) => {
      const found = new Set<Entry>()
      for (const { key } of entry.words) {
        const having = indexes[otherWeek].get(key)
        if (having !== undefined && having.length <= common) for (const one of having) found.add(one)
      }
      return [...found]
    },
  }
}

/** Word → the lines that it leads to. */
function indexOf(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>()
  for (const entry of entries) {
    for (const { key, weight } of entry.words) {
      if (weight < tellingWord) continue
      const having = index.get(key)
      if (having === undefined) index.set(key, [entry])
      else having.push(entry)
    }
  }
  return index
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
    if (leads && weight >= 0.9) first ??= key
    const count = counts.get(key) as Count
    const place = inName
      ? (leads ? leading : 1) * (count.inBoth ? 1 : newInName)
      : count.inBoth
        ? outsideName
        : newOutsideName
    const own = weight * place * Math.log(1 + lines / Math.max(count.lines, 2))
    if (count.inBoth && count.lines <= 3 && weight >= 0.9) rare.add(key)
    weights.set(key, own)
    standing.set(key, leads ? standsIn.lead : inName ? standsIn.name : standsIn.text)
    mass += own
  }
  return { weights, standing, mass, inName: named, rare, first, characters: new Set(plain.toLowerCase()) }
}

function compareWords(a: Profile, b: Profile, sameText: boolean): number {
  if (sameText) return 1
  if (a.mass === 0 || b.mass === 0) return a.mass === b.mass ? 0.5 : 0
  const there = covered(a, b)
  const back = covered(b, a)
  const [least, most] = [Math.min(there, back), Math.max(there, back)]
  // That all of a short name stands in the other says little.
  const contained = least + (most - least) * Math.min(1, Math.min(a.mass, b.mass) / telling)
  const likeness = 0.35 * contained + 0.45 * ((there + back) / 2) + 0.2 * least
  if (hasOtherOrdinal(a, b) && hasOtherOrdinal(b, a)) return likeness * (1 - otherOrdinal)
  const contrast = contrastOf(a, b, Math.min(there * a.mass, back * b.mass))
  const alike = likeness * (1 - contrast)
  return alike + evidenceOf(a, b) * (1 - alike)
}

/** Names that each have what the other line lacks are names of two things: 城西仓切换 and 城南仓切换. */
function contrastOf(a: Profile, b: Profile, shared: number): number {
  const contrast = Math.min(foreign(a, b), foreign(b, a))
  if (sharesLead(a, b)) return sameLeadContrast * contrast
  const leads = shared < sharedEnough ? foreignLeadsAlone : foreignLeads
  const bothForeign = a.first !== null && b.first !== null && !b.standing.has(a.first) && !a.standing.has(b.first)
  return Math.min(1, Math.max(otherLeadContrast * contrast, bothForeign ? leads : 0))
}

/** Words that hardly another line has are told of one thing, wherever in the two lines they stand. */
function evidenceOf(a: Profile, b: Profile): number {
  let shared = 0
  for (const key of a.rare) if (b.rare.has(key)) shared += 1
  return Math.min(mostEvidence, evidence * Math.max(0, shared - 1))
}

function hasOtherOrdinal(a: Profile, b: Profile): boolean {
  for (const key of a.inName) if (key.startsWith(ordinalMark) && !b.standing.has(key)) return true
  return false
}

/** Whether what one name begins with stands in the other name. */
function sharesLead(a: Profile, b: Profile): boolean {
  return (a.first !== null && b.inName.has(a.first)) || (b.first !== null && a.inName.has(b.first))
}

/** Of what a line's words weigh, the share of those in its name that the other line does not have. */
function foreign(a: Profile, b: Profile): number {
  let mass = 0
  for (const key of a.inName) if (!b.standing.has(key) && !isScattered(key, b)) mass += a.weights.get(key) ?? 0
  return mass / a.mass
}

/** Words that stand side by side in one line stand apart in another: 老车型未迁移 and 未迁移的老车型. */
function isScattered(key: string, { characters }: Profile): boolean {
  return key.length === 2 && characters.has(key.charAt(0)) && characters.has(key.charAt(1))
}

/** Of what a line's words weigh, the share that the other line has. */
function covered(a: Profile, b: Profile): number {
  let found = 0
  for (const [key, weight] of a.weights) {
    const there = b.standing.get(key)
    if (there !== undefined) found += weight * Math.min(1, there + 1 - (a.standing.get(key) ?? 1))
    else if (isScattered(key, b)) found += weight * scattered
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
