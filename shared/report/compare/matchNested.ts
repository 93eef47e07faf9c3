import { blockText } from '../blockText.ts'
import type { Entry } from './entries.ts'
import type { Matching } from './matching.ts'

/** So much must the words weigh that a part shares with what it was told with. */
const shared = 0.9

/**
 * A line that became a bare name over its parts (`开店：` over `前端：联调完成` and `后端：预计6/5上线`), and the other way
 * about: a part without a partner goes on from the line where both tell the same day, both a progress, or the same words
 * beside that name.
 */
export function matchNested(earlier: readonly Entry[], later: readonly Entry[], matching: Matching): void {
  const found: (readonly [Entry, Entry])[] = []
  for (const part of later) {
    for (const whole of wholesOf(part, 'later', matching)) found.push([whole, part])
  }
  for (const part of earlier) {
    for (const whole of wholesOf(part, 'earlier', matching)) found.push([part, whole])
  }
  for (const [a, b] of found) matching.add(a, b)
}

function wholesOf(part: Entry, week: 'earlier' | 'later', matching: Matching): readonly Entry[] {
  const { parent } = part
  if (part.area !== 'work' || parent?.area !== 'work' || !matching.isFree(part, week) || !isBare(parent)) return []
  return matching
    .partnersOf(parent, week)
    .filter((whole) => whole.area === 'work' && !isBare(whole) && goesOn(part, whole, parent))
}

/** Nothing but a name. */
export function isBare({ block, name }: Entry): boolean {
  return blockText(block).text.replace(/[\s：:【】]/g, '') === name.replace(/[\s：:【】]/g, '')
}

function goesOn(part: Entry, whole: Entry, { words: above }: Entry): boolean {
  if (part.told.progress !== null && whole.told.progress !== null) return true
  if (part.told.dates.some((one) => whole.told.dates.some(({ from, to }) => from === one.from && to === one.to)))
    return true
  const named = new Set(above.map(({ key }) => key))
  const weights = new Map(whole.words.map(({ key, weight }) => [key, weight]))
  const common = part.words.filter(({ key }) => !named.has(key) && weights.has(key))
  return common.reduce((sum, { weight }) => sum + weight, 0) >= shared
}
