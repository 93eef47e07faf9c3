import { timeOfOne } from '../threadTime.ts'
import { type Pipeline, printWith, readWith } from './pipeline.ts'

/** Milliseconds for all texts once: medians over the rounds. */
export interface Times {
  readonly read: number
  /** Null for a reader without a printer, like `both`. */
  readonly print: number | null
  readonly both: number | null
  /** How many of the texts came back byte for byte. */
  readonly identical: number
}

/** So many milliseconds may one pipeline take on one set of texts; after that its turns are left out. */
const PATIENCE = 3000

/**
 * Times each pipeline on the texts. The pipelines take turns (A B C A B C), so that what the machine does meanwhile
 * meets all of them. One that is slow on a large text gets fewer turns, one at least.
 */
export function measure(
  pipelines: readonly Pipeline[],
  texts: readonly string[],
  rounds: number,
): ReadonlyMap<Pipeline, Times> {
  const runs = new Map(pipelines.map((pipeline) => [pipeline, { turns: [] as Turn[], started: 0, spent: 0 }]))
  // The first turn warms up; it counts only for those that have no other.
  for (let round = 0; round <= rounds; round++) {
    for (const [pipeline, run] of runs) {
      if (run.spent > PATIENCE) continue
      const turn = takeTurn(pipeline, texts)
      run.turns.push(turn)
      run.spent += turn.read + turn.print
    }
  }
  return new Map([...runs].map(([pipeline, { turns }]) => [pipeline, sumUp(pipeline, turns)]))
}

interface Turn {
  readonly read: number
  readonly print: number
  readonly both: number
  readonly identical: number
}

function takeTurn(pipeline: Pipeline, texts: readonly string[]): Turn {
  let documents: readonly unknown[] = []
  const read = timeOfOne(() => {
    documents = texts.map((text) => readWith(pipeline, text))
  })
  if (pipeline.print === null) return { read, print: 0, both: read, identical: 0 }
  let printed: readonly (string | null)[] = []
  const print = timeOfOne(() => {
    printed = documents.map((document) => printWith(pipeline, document))
  })
  const identical = texts.filter((text, index) => printed[index] === text).length
  // Together they make more garbage than each alone; on a text that takes a second that is not worth a second one.
  if (read + print > 1000) return { read, print, both: read + print, identical }
  const both = timeOfOne(() => {
    for (const text of texts) printWith(pipeline, readWith(pipeline, text))
  })
  return { read, print, both, identical }
}

function sumUp(pipeline: Pipeline, turns: readonly Turn[]): Times {
  const warm = turns.length > 1 ? turns.slice(1) : turns
  const read = median(warm.map((turn) => turn.read))
  if (pipeline.print === null) return { read, print: null, both: null, identical: 0 }
  return {
    read,
    print: median(warm.map((turn) => turn.print)),
    both: median(warm.map((turn) => turn.both)),
    identical: Math.min(...turns.map((turn) => turn.identical)),
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] as number
}
