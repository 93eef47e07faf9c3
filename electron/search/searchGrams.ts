import { caseVariants } from '../../shared/search/caseVariants.ts'
import type { SegmentShape } from './buildSegment.ts'
import { keepThoseIn, unpackNumbers, unpackTogether } from './postings.ts'

/** Grams that have to stand at a place of the words: any of them, for letters whose case is not heeded. */
export interface GramsAt {
  /** From the beginning of the words, in UTF-16 units. */
  readonly offset: number
  readonly grams: readonly number[]
}

/**
 * What the index is asked for words: pairs of units that cover all of them, so that what has each pair at its place has
 * the words there, and nothing is left to be looked up in the texts.
 */
export function gramsOf(words: string, heedCase: boolean): readonly GramsAt[] {
  // Letters of one case class outside the first plane share their first unit, so units vary independently.
  const units = [...words].flatMap((character) => {
    const variants = heedCase ? [character] : caseVariants(character)
    return character.split('').map((_, at) => [...new Set(variants.map((variant) => variant.charCodeAt(at)))])
  })
  if (units.length === 1) return [{ offset: 0, grams: units[0] as readonly number[] }]
  const offsets: number[] = []
  for (let at = 0; at + 1 < units.length; at += 2) offsets.push(at)
  if (units.length % 2 === 1) offsets.push(units.length - 2)
  return offsets.map((offset) => ({
    offset,
    grams: (units[offset] as readonly number[]).flatMap((first) =>
      (units[offset + 1] as readonly number[]).map((second) => first * 65_536 + second),
    ),
  }))
}

/** The packed lists of a segment for each of `gramsOf`, in its order. */
export interface FoundLists {
  readonly offset: number
  readonly lists: readonly Uint8Array[]
}

/** The lines of a segment that have the words, ascending, each once. */
export function linesWith(segment: SegmentShape, found: readonly FoundLists[], isSingleUnit: boolean): Uint32Array {
  if (found.some(({ lists }) => lists.length === 0)) return new Uint32Array()
  const [rarest, ...rest] = found.toSorted((a, b) => sizeOf(a) - sizeOf(b))
  if (rarest === undefined) return new Uint32Array()
  const places = rarest.lists.length === 1 ? unpackNumbers(rarest.lists[0] as Uint8Array) : unpackTogether(rarest.lists)
  if (isSingleUnit) return places.filter((line, at) => at === 0 || line !== places[at - 1])
  let starts = places.filter((place) => place >= rarest.offset).map((place) => place - rarest.offset)
  for (const { offset, lists } of rest) starts = keepThoseIn(starts, lists, offset)
  return linesAt(segment.lineStarts, starts)
}

function sizeOf({ lists }: FoundLists): number {
  return lists.reduce((sum, { length }) => sum + length, 0)
}

/** The lines in which these ascending positions lie, each once. */
function linesAt(lineStarts: Uint32Array, positions: Uint32Array): Uint32Array {
  const lines = new Uint32Array(positions.length)
  let count = 0
  let line = 0
  for (const position of positions) {
    if (count > 0 && position < (lineStarts[line + 1] ?? Number.POSITIVE_INFINITY)) continue
    // The next position is near: looking for it doubles its step from here on.
    let step = 1
    while (line + step < lineStarts.length && (lineStarts[line + step] as number) <= position) step *= 2
    let [low, high] = [line + (step >> 1), Math.min(line + step, lineStarts.length)]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((lineStarts[middle] as number) <= position) low = middle
      else high = middle
    }
    line = low
    lines[count++] = line
  }
  return lines.subarray(0, count)
}
