import { planItemKey } from '../../report/planMentions.ts'

/** How much of two items' words must be the same, so that one is the other with some words changed. */
const alike = 0.6
/** An item that stands within another one is the same only where it is not just a word. */
const shortest = 6

/**
 * For each item of a plan its place in the plan of the week before; null for a new one. An item goes on as one only.
 * @param over places before of what was done or dropped: the next step of it is another item
 */
export function carriedFrom(
  plan: readonly string[],
  before: readonly string[],
  over: ReadonlySet<number> = new Set(),
): readonly (number | null)[] {
  const [items, earlier] = [plan.map(planItemKey), before.map(planItemKey)]
  const likest = items
    .flatMap((item, at) => earlier.map((other, from) => ({ at, from, likeness: likenessOf(item, other) })))
    .filter(({ from, likeness }) => likeness >= alike && !over.has(from))
    .sort((a, b) => b.likeness - a.likeness || a.at - b.at || a.from - b.from)
  const found = new Map<number, number>()
  const taken = new Set<number>()
  for (const { at, from } of likest) {
    if (found.has(at) || taken.has(from)) continue
    found.set(at, from)
    taken.add(from)
  }
  return plan.map((_, at) => found.get(at) ?? null)
}

function likenessOf(a: string, b: string): number {
  if (a === '' || b === '') return 0
  if (a === b) return 1
  if (Math.min(a.length, b.length) >= shortest && (a.includes(b) || b.includes(a))) return 0.99
  const [pairsOfA, pairsOfB] = [pairsOf(a), pairsOf(b)]
  const shared = [...pairsOfA].filter((pair) => pairsOfB.has(pair)).length
  return (2 * shared) / (pairsOfA.size + pairsOfB.size || 1)
}

function pairsOf(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)))
}
