/** Picks that follow from the seed. */
export interface Dice {
  readonly from: <T>(list: readonly T[]) => T
  readonly between: (least: number, most: number) => number
  /** So many things, each made anew. */
  readonly times: (least: number, most: number, make: (index: number) => string) => readonly string[]
}

/** The same seed gives the same picks. */
export function diceOf(seed: number): Dice {
  const random = seeded(seed)
  const between = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1))
  return {
    from: (list) => list[Math.floor(random() * list.length)] as (typeof list)[number],
    between,
    times: (least, most, make) => Array.from({ length: between(least, most) }, (_, index) => make(index)),
  }
}

/** Numbers from 0 to below 1 that follow from the seed alone (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
