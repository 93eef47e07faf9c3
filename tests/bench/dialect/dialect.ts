import type { BenchPart, Section, Target } from '../part.ts'
import { printRatio, printTime } from '../printTable.ts'
import { measure, type Times } from './measure.ts'
import type { Pipeline } from './pipeline.ts'
import { ours, pipelineNotes, pipelines, prosemirrorMarkdown, remarkPipeline } from './pipelines.ts'
import { type TextSet, textSets } from './texts.ts'

/** Times as fast as ours has to be at reading and printing, inline marks included. */
const wanted = [
  { than: remarkPipeline, times: 50 },
  { than: prosemirrorMarkdown, times: 3 },
]

/** Reading and printing, ours beside others: times as ratios to ours, and how many texts come back byte for byte. */
export const dialect: BenchPart = {
  name: 'the dialect',
  run() {
    const sections: Section[] = []
    const targets: Target[] = []
    for (const set of textSets()) {
      const times = measure(pipelines, set.texts, set.rounds)
      const own = times.get(ours) as Times
      sections.push({
        title: set.title,
        columns: ['read', 'print', 'both', 'identical'],
        rows: [...times].map(([pipeline, its]) => rowOf(pipeline, its, own, set)),
      })
      for (const { than, times: least } of wanted) {
        const found = ((times.get(than) as Times).both as number) / (own.both as number)
        targets.push({ what: `${set.title}: read and printed faster than by ${than.name}`, wanted: least, found })
      }
    }
    return {
      sections,
      targets,
      notes: [
        'Times are of one thread’s own work, medians of interleaved rounds; those of others are ratios to ours.',
        ...pipelineNotes,
      ],
    }
  },
}

function rowOf(pipeline: Pipeline, times: Times, own: Times, { texts }: TextSet): readonly string[] {
  const shown = (time: number | null, our: number | null): string =>
    time === null || our === null ? '–' : pipeline === ours ? printTime(time / texts.length) : printRatio(time / our)
  return [
    pipeline.name,
    shown(times.read, own.read),
    shown(times.print, own.print),
    shown(times.both, own.both),
    pipeline.print === null ? '–' : `${times.identical} of ${texts.length}`,
  ]
}
