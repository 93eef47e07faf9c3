import { generateReportOf } from '../generateReport.ts'
import type { BenchPart } from '../part.ts'
import { printRatio } from '../printTable.ts'
import { timeOfOne } from '../threadTime.ts'
import { type Pipeline, printWith, readWith } from './pipeline.ts'
import { ours, oursByDialect } from './pipelines.ts'

/** Bytes, each four times the one before. */
const sizes = [250_000, 1_000_000, 4_000_000] as const
const rounds = 3

/** How the time grows with the text: four times the text should take four times as long. Best of the rounds. */
export const growth: BenchPart = {
  name: 'growth',
  run() {
    const texts = sizes.map((bytes) => generateReportOf(bytes, 1))
    const rows = [ours, oursByDialect].flatMap((pipeline) => {
      const best = texts.map(() => ({ read: Number.POSITIVE_INFINITY, print: Number.POSITIVE_INFINITY }))
      for (let round = 0; round < rounds; round++) {
        for (const [index, text] of texts.entries()) {
          const before = best[index] as (typeof best)[number]
          const now = timeOnce(pipeline, text)
          best[index] = { read: Math.min(before.read, now.read), print: Math.min(before.print, now.print) }
        }
      }
      return sizes.slice(1).map((bytes, index) => {
        const less = best[index] as (typeof best)[number]
        const more = best[index + 1] as (typeof best)[number]
        return [
          `${pipeline.name}: ${(sizes[index] as number) / 1_000_000} MB to ${bytes / 1_000_000} MB`,
          printRatio(more.read / less.read),
          printRatio(more.print / less.print),
          printRatio((more.read + more.print) / (less.read + less.print)),
          '',
        ]
      })
    })
    return {
      sections: [{ title: 'four times the text (linear: 4×)', columns: ['read', 'print', 'both', ''], rows }],
      targets: [],
      notes: [],
    }
  },
}

function timeOnce(pipeline: Pipeline, text: string): { readonly read: number; readonly print: number } {
  let document: unknown
  const read = timeOfOne(() => {
    document = readWith(pipeline, text)
  })
  return { read, print: timeOfOne(() => void printWith(pipeline, document)) }
}
