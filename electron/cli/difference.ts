/** A line that came out differently. */
export interface Difference {
  /** Its 1-based number in the file. */
  readonly line: number
  /** Undefined where the file has no such line. */
  readonly wanted: string | undefined
  /** Undefined where what came out has no such line. */
  readonly found: string | undefined
}

/** The first line of two different texts that differs. */
export function firstDifference(wanted: string, found: string): Difference {
  const before = wanted.split('\n')
  const after = found.split('\n')
  let line = 0
  while (line < before.length && before[line] === after[line]) line++
  return { line: line + 1, wanted: before[line], found: after[line] }
}

/**
 * The first line that an edit changed outside of the lines that it may change; null where there is none.
 * @param line the 1-based number of the first line that it may change
 * @param count how many lines of the file those are; there may be more or fewer of them afterwards
 */
export function differenceOutside(file: string, edited: string, line: number, count: number): Difference | null {
  const before = file.split('\n')
  const after = edited.split('\n')
  const from = line - 1
  for (let at = 0; at < from; at++) {
    if (before[at] !== after[at]) return { line: at + 1, wanted: before[at], found: after[at] }
  }
  const shift = after.length - before.length
  for (let at = from + count; at < before.length; at++) {
    const found = at + shift < from ? undefined : after[at + shift]
    if (before[at] !== found) return { line: at + 1, wanted: before[at], found }
  }
  return null
}
