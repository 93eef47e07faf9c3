import { packNumbers } from './postings.ts'

/** A text that is searched, by its lines. */
export interface SearchedLines {
  readonly lines: readonly string[]
  /** As `lineKindsOf` gives them. */
  readonly kinds: Uint8Array
}

/** Texts that stand in the index together. Lines and positions are counted over all of them. */
export interface SegmentShape {
  /** The first line of each text, and behind the last one the number of all lines. */
  readonly firstLines: Uint32Array
  /** Where each line begins. Between one line and the next there is a place that belongs to no line. */
  readonly lineStarts: Uint32Array
  readonly lineKinds: Uint8Array
}
/** Where something stands in a segment: packed numbers. */
export interface Posting {
  /**
   * One UTF-16 unit, with the numbers of the lines that have it; or two that follow each other, the first one in the
   * upper 16 bits, with the positions of the first one. No text has U+0000, so they can't be mistaken.
   */
  readonly gram: number
  readonly list: Uint8Array
}

/** What a segment can hold, in UTF-16 units and line ends: a gram and a position have to fit into one number. */
export const mostUnits = 2 ** 21 - 1

/** How much of a segment lines take. */
export function unitsOf(lines: readonly string[]): number {
  let units = 0
  for (const line of lines) units += line.length + 1
  return units
}

/** Where everything stands in these texts; together they take `mostUnits` at most. */
export function buildSegment(
  texts: readonly SearchedLines[],
): SegmentShape & { readonly postings: () => Generator<Posting> } {
  const lineCount = texts.reduce((sum, { lines }) => sum + lines.length, 0)
  const firstLines = new Uint32Array(texts.length + 1)
  const lineStarts = new Uint32Array(lineCount)
  const lineKinds = new Uint8Array(lineCount)
  const units = texts.reduce((sum, { lines }) => sum + unitsOf(lines), 0)
  // Gram and place in one number sort natively, several times as fast as a map of lists fills.
  const entries = new Float64Array(2 * units)
  const lastLine = new Int32Array(65_536).fill(-1)
  let [size, line, position] = [0, 0, 0]
  for (const [at, text] of texts.entries()) {
    lineKinds.set(text.kinds, line)
    for (const written of text.lines) {
      lineStarts[line] = position
      for (let i = 0; i < written.length; i++) {
        const unit = written.charCodeAt(i)
        if (lastLine[unit] !== line) {
          lastLine[unit] = line
          entries[size++] = unit * placeSize + line
        }
        if (i + 1 < written.length) {
          entries[size++] = (unit * 65_536 + written.charCodeAt(i + 1)) * placeSize + position + i
        }
      }
      position += written.length + 1
      line += 1
    }
    firstLines[at + 1] = line
  }
  const sorted = entries.subarray(0, size).sort()
  return { firstLines, lineStarts, lineKinds, postings: () => postingsIn(sorted) }
}

const placeSize = mostUnits + 1

function* postingsIn(sorted: Float64Array): Generator<Posting> {
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    const gram = Math.floor((sorted[from] as number) / placeSize)
    const end = (gram + 1) * placeSize
    while (to < sorted.length && (sorted[to] as number) < end) to++
    const places = new Uint32Array(to - from)
    for (let at = from; at < to; at++) places[at - from] = (sorted[at] as number) - gram * placeSize
    yield { gram, list: packNumbers(places) }
  }
}
