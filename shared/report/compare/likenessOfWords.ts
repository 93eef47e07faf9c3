import { type Profile, standsIn } from './profile.ts'
import type { Word } from './words.ts'

/** From this weight on a name tells what it is about. */
const telling = 8
/** What a word counts whose characters the other line has, but not side by side. */
const scattered = 0.3
/** For each rare word that both have, from the second on. */
const evidence = 0.07
const mostEvidence = 0.2
/** How much it takes away that each name has what the other line lacks; more where they begin with other words. */
const sameLeadContrast = 0.75
const otherLeadContrast = 1.2
/** The least of it where both begin with what the other line lacks: the more else they share, the less it says. */
const foreignLeads = 0.45
const foreignLeadsAlone = 0.7
const sharedEnough = 10
/** The same where they are numbered otherwise: 1号机房 and 3号机房. */
const otherOrdinal = 0.7

/** How much two lines are about the same by their own words, 0 to 1; 1 only where each has all that the other has. */
export function likenessOfWords(a: Profile, b: Profile): number {
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
  return a.ordinals.some((key) => !b.standing.has(key))
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

/** What sets a part apart must weigh so much, and so much of it must stand in the source as it is. */
const leastApart = 3
const leastWhole = 1 / 3

/** Of the words that set `part` apart from `sibling`, the share that `source` has; 0 where too few do. */
export function originOf(words: readonly Word[], part: Profile, sibling: Profile, source: Profile): number {
  let mass = 0
  let whole = 0
  let apart = 0
  for (const { key, inName } of words) {
    if (!inName || (sibling.standing.get(key) ?? 0) >= standsIn.text) continue
    const weight = part.weights.get(key) ?? 0
    mass += weight
    if ((source.standing.get(key) ?? 0) >= standsIn.text) whole += weight
    else if (isScattered(key, source)) apart += weight
  }
  return mass < leastApart || whole < mass * leastWhole ? 0 : (whole + apart) / mass
}
