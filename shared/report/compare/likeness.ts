import { blockText } from '../blockText.ts'
import type { Entry } from './entries.ts'
import { likenessOfWords, originOf } from './likenessOfWords.ts'
import { profilesOf } from './profile.ts'
import { wordIndex } from './wordIndex.ts'
import { tellingWord } from './words.ts'

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
  /** Of the words that set `part` apart from `sibling`, the share that `source` has; 0 where too few do. */
  origin(part: Entry, sibling: Entry, source: Entry): number
  /** The lines of the other week that have a telling word of this one. */
  candidates(entry: Entry, otherWeek: 'earlier' | 'later'): readonly Entry[]
}

/** What stands above a line counts as much as words of this weight. Plans and reflections all stand below one heading. */
const contextMass = { work: 6, figures: 4, part: 6, incident: 1, plan: 1.5, reflection: 1 } as const
const contextOfOthers = 3
/** What stands above can raise a likeness by so much. */
const mostByContext = 0.3
/** The least that a line's own words count. */
const leastMass = 1.5
/** How far the places are the same where an item went one level in or out, and where one line has no heading. */
const otherLevel = 0.85
const headless = 0.4

/** Weighs the words by how rare they are in both weeks. */
export function likenessOf(earlier: readonly Entry[], later: readonly Entry[]): Likeness {
  const profile = profilesOf(earlier, later)
  let isSettled = (_earlier: Entry, _later: Entry): boolean => false
  const owns = new Map<number, number>()
  const wholes = new Map<number, number>()
  const linesLike = { earlier: wordIndex(earlier), later: wordIndex(later) }

  function own(a: Entry, b: Entry): number {
    const key = a.at * later.length + b.at
    const known = owns.get(key)
    if (known !== undefined) return known
    const value = isSameText(a, b) ? 1 : likenessOfWords(profile(a), profile(b))
    owns.set(key, value)
    return value
  }

  function whole(a: Entry, b: Entry): number {
    const key = a.at * later.length + b.at
    const known = wholes.get(key)
    if (known !== undefined) return known
    const around = surroundings(a, b)
    const mass = Math.max(Math.min(profile(a).mass, profile(b).mass), leastMass)
    const words = a.area === null && b.area === null && sameKind(a, b) ? 1 : own(a, b)
    const context = contextOf(a, b)
    const value = Math.min((words * mass + around * context) / (mass + context), words + mostByContext)
    wholes.set(key, value)
    return value
  }

  function surroundings(a: Entry, b: Entry): number {
    const [above, below] = [a.parent, b.parent]
    if (above === null || below === null) return above === below ? 1 : headless
    if (isSettled(above, below)) return 1
    let most = whole(above, below)
    // An item went one level in or out.
    if (above.parent !== null) most = Math.max(most, otherLevel * whole(above.parent, below))
    if (below.parent !== null) most = Math.max(most, otherLevel * whole(above, below.parent))
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
    origin: (part, sibling, source) => originOf(part.words, profile(part), profile(sibling), profile(source)),
    candidates: (entry, otherWeek) => linesLike[otherWeek](entry),
  }
}

function contextOf(a: Entry, b: Entry): number {
  if (a.area === null || b.area === null || a.area !== b.area) return contextMass.work
  if (a.parent?.section?.meaning === 'other' && b.parent?.section?.meaning === 'other') return contextOfOthers
  return contextMass[b.area]
}

const isSameText = (a: Entry, b: Entry): boolean =>
  a.area !== null && b.area !== null && blockText(a.block).text === blockText(b.block).text

/** Headings of one meaning go on from week to week under any name; an objective is known by its words. */
function sameKind(a: Entry, b: Entry): boolean {
  const kind = a.section?.kind ?? null
  return kind !== null && kind !== 'objectives' && kind === (b.section?.kind ?? null)
}
