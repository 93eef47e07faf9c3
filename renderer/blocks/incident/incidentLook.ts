import { blockText } from '../../../shared/report/blockText.ts'
import type { BlockLook, RecognitionOf, TextClass } from '../blockLook.ts'
import { noteInstrument } from '../notes.ts'
import { printDuration } from './printDuration.ts'
import './incident.css'

/** A line that begins with its time; cause and handling are told below it, each after a small label. */
export const incidentLook: BlockLook<'incident'> = {
  kind: 'incident',
  blockClasses: ({ block, blocks }) =>
    blocks.map((own) => ({ block: own, name: own === block ? 'incident' : 'incident-part' })),
  textClasses: (recognition) => [...timeOf(recognition), ...partsOf(recognition)],
  instruments({ block, value }, { t }) {
    const { durationMinutes } = value
    if (durationMinutes === null) return []
    const text = printDuration(durationMinutes, t)
    return noteInstrument(block, [{ marks: [{ text }], title: t('margin.lasted', { duration: text }) }])
  },
}

function timeOf({ fields, block }: RecognitionOf<'incident'>): readonly TextClass[] {
  const time = fields.find((field) => field.name === 'time' && field.block === block)
  return time === undefined || time.from === time.to ? [] : [{ ...time, name: 'incident-time' }]
}

/** The words that lead a part in, and the part itself. */
function partsOf({ fields }: RecognitionOf<'incident'>): readonly TextClass[] {
  const classes: TextClass[] = []
  for (const [at, field] of fields.entries()) {
    if (field.name === 'summary' || field.name === 'time' || field.from === field.to) continue
    const { text } = blockText(field.block)
    const previous = fields[at - 1]
    const after = previous?.block === field.block ? previous.to : 0
    const lead = leadBefore(text, after, field.from)
    if (lead !== null) {
      const name = lead.isBehind ? 'incident-lead incident-lead-behind' : 'incident-lead'
      classes.push({ block: field.block, from: lead.from, to: lead.to, name })
    }
    classes.push({ block: field.block, from: field.from, to: field.to, name: 'incident-telling', takesBehind: true })
  }
  return classes
}

interface Lead {
  readonly from: number
  readonly to: number
  /** Another part stands before it on its line. */
  readonly isBehind: boolean
}

/** Where the words before a part stand: behind the part before it, on the same line. */
function leadBefore(text: string, after: number, to: number): Lead | null {
  const lineStart = text.lastIndexOf('\n', to - 1) + 1
  const from = Math.max(after, lineStart)
  const words = text.slice(from, to)
  const start = from + (/^\s*/.exec(words)?.[0].length ?? 0)
  const end = from + words.trimEnd().length
  return end > start ? { from: start, to: end, isBehind: from > lineStart } : null
}
