import type { Entry } from './entries.ts'
import { tellingWord } from './words.ts'

/** A word that so many lines have leads to no partner by itself. */
const common = 16

/** Finds the lines that have a telling word of a given one. */
export function wordIndex(entries: readonly Entry[]): (entry: Entry) => readonly Entry[] {
  const index = new Map<string, Entry[]>()
  for (const entry of entries) {
    for (const { key, weight } of entry.words) {
      if (weight < tellingWord) continue
      const having = index.get(key)
      if (having === undefined) index.set(key, [entry])
      else having.push(entry)
    }
  }
  return ({ words }) => {
    const found = new Set<Entry>()
    for (const { key } of words) {
      const having = index.get(key)
      if (having !== undefined && having.length <= common) for (const one of having) found.add(one)
    }
    return [...found]
  }
}
