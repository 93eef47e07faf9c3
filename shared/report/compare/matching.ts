import type { Entry } from './entries.ts'

export interface Candidate {
  readonly earlier: Entry
  readonly later: Entry
  readonly score: number
}

/** Which entries of two weeks belong together, while it is being found out. */
export class Matching {
  readonly #laterOf = new Map<Entry, Entry[]>()
  readonly #earlierOf = new Map<Entry, Entry[]>()
  readonly #isForbidden: (earlier: Entry, later: Entry) => boolean

  constructor(isForbidden: (earlier: Entry, later: Entry) => boolean) {
    this.#isForbidden = isForbidden
  }

  /** The nearest first. */
  partnersOf(entry: Entry, side: 'earlier' | 'later'): readonly Entry[] {
    return (side === 'earlier' ? this.#laterOf : this.#earlierOf).get(entry) ?? []
  }

  has(earlier: Entry, later: Entry): boolean {
    return this.partnersOf(earlier, 'earlier').includes(later)
  }

  isFree(entry: Entry, side: 'earlier' | 'later'): boolean {
    return this.partnersOf(entry, side).length === 0
  }

  /** Does nothing where a person said that they are not the same. */
  add(earlier: Entry, later: Entry): void {
    if (this.#isForbidden(earlier, later) || this.has(earlier, later)) return
    this.#laterOf.set(earlier, [...this.partnersOf(earlier, 'earlier'), later])
    this.#earlierOf.set(later, [...this.partnersOf(later, 'later'), earlier])
  }

  /**
   * The best pair first, each entry once. Of equal ones those that stand at like places.
   * @returns whether any was added
   */
  addBest(candidates: readonly Candidate[]): boolean {
    const ordered = [...candidates].sort(
      (one, other) => other.score - one.score || distance(one) - distance(other) || place(one) - place(other),
    )
    let added = false
    for (const { earlier, later } of ordered) {
      if (!this.isFree(earlier, 'earlier') || !this.isFree(later, 'later')) continue
      if (this.#isForbidden(earlier, later)) continue
      this.add(earlier, later)
      added = true
    }
    return added
  }
}

const distance = ({ earlier, later }: Candidate): number => Math.abs(earlier.at - later.at)
const place = ({ earlier, later }: Candidate): number => earlier.at + later.at
