import type { BenchPart, Section, Target } from '../part.ts'
import { printRatio, printTime } from '../printTable.ts'
import { type MeasuredReport, placesIn, twoWeeks } from './reports.ts'
import { openStage, type Stage } from './stage.ts'
import type { Subject } from './subject.ts'

const letters = ['w', 'e', 'e', 'k']
const words = ['周', '进展', '，']
const rounds = 3
const openings = 5

/** Times as long as bare TipTap at the most. */
const atMost = { typing: 1.5, opening: 2 }

export const typing: BenchPart = {
  name: 'typing',
  async run() {
    const small = twoWeeks(300, 3)
    const large = twoWeeks(3000, 5)
    const short = twoWeeks(60, 1).now
    const reports = [short, small.before, small.now, large.before, large.now]
    const stage = await openStage(new Map(reports.map(({ title, text }) => [title, text])))
    try {
      const sections: Section[] = []
      const targets: Target[] = []
      for (const report of [small.now, large.now]) {
        const times = await measure(stage, report, short)
        sections.push(sectionOf(report, times))
        targets.push(...targetsOf(report, times))
      }
      return { sections, targets, notes: [] }
    } finally {
      await stage.end()
    }
  },
}

interface Times {
  readonly letters: number[]
  readonly words: number[]
  readonly openings: number[]
  /** Work of the page's main thread for one key, what comes behind its frame included. */
  readonly work: number[]
}
type Pair = Readonly<Record<keyof Stage['subjects'], Times>>

/** Ours and the other take turns, so that what the machine does meanwhile meets both; the first turn warms up. */
async function measure({ subjects }: Stage, report: MeasuredReport, short: MeasuredReport): Promise<Pair> {
  const times = { ours: noTimes(), bare: noTimes() }
  const turns = ['ours', 'bare'] as const
  for (let opening = 0; opening <= openings; opening++) {
    for (const whose of turns) {
      const subject = subjects[whose]
      await subject.open(short.title)
      await subject.settle()
      const time = await subject.open(report.title)
      await subject.settle()
      if (opening > 0) times[whose].openings.push(time)
    }
  }
  for (let round = 0; round <= rounds; round++) {
    for (const place of placesIn(report)) {
      for (const whose of turns) {
        const typed = await typeAt(place, subjects[whose])
        if (round === 0) continue
        times[whose].letters.push(...typed.letters)
        times[whose].words.push(...typed.words)
        times[whose].work.push(typed.work)
      }
    }
  }
  return times
}

async function typeAt(place: string, subject: Subject) {
  await subject.place(place)
  const before = await subject.worked()
  const typed = { letters: [] as number[], words: [] as number[] }
  for (const letter of letters) typed.letters.push(await subject.press(letter))
  for (const word of words) typed.words.push(await subject.insert(word))
  // What is put off until the typing pauses is work for its keys, too.
  await subject.settle()
  return { ...typed, work: ((await subject.worked()) - before) / (letters.length + words.length) }
}

function sectionOf({ blocks }: MeasuredReport, { ours, bare }: Pair): Section {
  const rows: readonly (readonly [string, (times: Times) => readonly number[]])[] = [
    ['a letter', (times) => times.letters],
    ['Chinese words at once', (times) => times.words],
    ['work for a key, later work included', (times) => times.work],
    ['opening', (times) => times.openings],
  ]
  return {
    title: `${blocks} blocks, to the painted frame`,
    columns: ['median', 'TipTap', 'ratio', '95th', 'TipTap', 'ratio'],
    rows: rows.map(([name, of]) => [
      name,
      ...[0.5, 0.95].flatMap((part) => {
        const [own, other] = [quantile(of(ours), part), quantile(of(bare), part)]
        return [printTime(own), printTime(other), printRatio(own / other)]
      }),
    ]),
  }
}

function targetsOf({ blocks }: MeasuredReport, { ours, bare }: Pair): readonly Target[] {
  const ratio = (of: (times: Times) => readonly number[], part: number) =>
    quantile(of(ours), part) / quantile(of(bare), part)
  const keys = (times: Times) => [...times.letters, ...times.words]
  return [
    { what: `${blocks} blocks, a key, median beside TipTap`, atMost: atMost.typing, found: ratio(keys, 0.5) },
    { what: `${blocks} blocks, a key, 95th percentile`, atMost: atMost.typing, found: ratio(keys, 0.95) },
    { what: `${blocks} blocks, opening`, atMost: atMost.opening, found: ratio((times) => times.openings, 0.5) },
  ]
}

function noTimes(): Times {
  return { letters: [], words: [], openings: [], work: [] }
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] as number
}
