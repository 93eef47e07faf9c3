import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Block } from '../../../../shared/notion/document.ts'
import { compareReadings } from '../../../../shared/report/compare/compareReadings.ts'
import { type Reading, readReading } from '../../../../shared/report/reading.ts'

/** A report whose lines tell what they are about: `⟦name,name⟧` at their end in the fixture, taken off the text. */
export interface LabelledWeek {
  readonly name: string
  readonly lines: readonly string[]
  readonly reading: Reading
  /** By 1-based line. */
  readonly labels: ReadonlyMap<number, readonly string[]>
}

/** The weeks of a folder of `tests/fixtures/matching`, oldest first. */
export function labelledWeeks(folder: string): readonly LabelledWeek[] {
  const root = path.resolve(import.meta.dirname, '../../../fixtures/matching', folder)
  return readdirSync(root)
    .sort()
    .map((name) => readWeek(name, readFileSync(path.join(root, name), 'utf8')))
}

function readWeek(name: string, marked: string): LabelledWeek {
  const labels = new Map<number, readonly string[]>()
  const lines = marked.split('\n').map((line, at) => {
    const mark = /⟦(.*)⟧$/.exec(line)
    if (mark === null) return line
    labels.set(at + 1, (mark[1] as string).split(','))
    return line.slice(0, mark.index)
  })
  return { name, lines, reading: readReading(lines.join('\n')), labels }
}

export interface Score {
  readonly expected: number
  readonly found: number
  readonly right: number
  readonly precision: number
  readonly recall: number
  /** What is missing and what is too much, for a person to read. */
  readonly mistakes: readonly string[]
}

/** Compares each week with the one before it and holds the pairs against the labels. A line without a label is alone. */
export function scoreOf(weeks: readonly LabelledWeek[]): Score {
  let [expected, found, right] = [0, 0, 0]
  const mistakes: string[] = []
  for (const [at, later] of weeks.slice(1).entries()) {
    const earlier = weeks[at] as LabelledWeek
    const wanted = wantedPairs(earlier, later)
    const { pairs } = compareReadings(earlier.reading, later.reading)
    const got = new Set(
      pairs.map((pair) => nameOf(labelledLine(earlier, pair.earlier), labelledLine(later, pair.later))),
    )
    const tell = (what: string, pair: string): void => {
      const [before, after] = pair.split(' ').map(Number) as [number, number]
      mistakes.push(`${later.name} ${what}: ${earlier.lines[before - 1]} → ${later.lines[after - 1]}`)
    }
    expected += wanted.size
    found += got.size
    for (const pair of got) {
      if (wanted.has(pair)) right += 1
      else tell('too much', pair)
    }
    for (const pair of wanted) if (!got.has(pair)) tell('missing', pair)
  }
  return { expected, found, right, precision: right / found, recall: right / expected, mistakes }
}

function wantedPairs(earlier: LabelledWeek, later: LabelledWeek): ReadonlySet<string> {
  const wanted = new Set<string>()
  for (const [after, names] of later.labels) {
    for (const [before, others] of earlier.labels) {
      if (names.some((name) => others.includes(name))) wanted.add(nameOf(before, after))
    }
  }
  return wanted
}

/** The label stands at the end of a block, which may be some lines below its beginning. */
function labelledLine({ labels, lines }: LabelledWeek, { line }: Block): number {
  for (let at = line; at <= lines.length && (at === line || isContinuation(lines[at - 1] ?? '')); at++) {
    if (labels.has(at)) return at
  }
  return line
}

const isContinuation = (line: string): boolean => line.trim() !== '' && !/^\s*(?:[-#>|]|\d+\. )/.test(line)

const nameOf = (before: number, after: number): string => `${before} ${after}`
