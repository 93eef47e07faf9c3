import { blockText } from '../../../shared/report/blockText.ts'
import type { BlockLook, RecognitionOf, TextMark } from '../blockLook.ts'
import { noteInstrument } from '../notes.ts'
import { printDuration } from './printDuration.ts'
import './incident.css'

/** A line that begins with its time; cause and handling are told below it, each after a small label. */
export const incidentLook: BlockLook<'incident'> = {
  kind: 'incident',
  blockClasses: ({ block, blocks }) =>
    blocks.map((own) => ({ block: own, name: own === block ? 'incident' : 'incident-part' })),
  textClasses: (recognition) => [...timeOf(recognition), ...leadsOf(recognition)],
  textPaints: ({ fields }) =>
    fields.flatMap(({ block, from, to, name }) =>
      name === 'summary' || name === 'time' || from === to ? [] : [{ block, from, to, name: 'incident-telling' }],
    ),
  instruments({ block, value }, { t }) {
    const { durationMinutes } = value
    if (durationMinutes === null) return []
    const text = printDuration(durationMinutes, t)
    return noteInstrument(block, [{ marks: [{ text }], title: t('margin.lasted', { duration: text }) }])
  },
}

function timeOf({ fields, block }: RecognitionOf<'incident'>): readonly TextMark[] {
  const time = fields.find((field) => field.name === 'time' && field.block === block)
  return time === undefined || time.from === time.to ? [] : [{ ...time, name: 'incident-time' }]
}

/** The words that lead a part in. */
function leadsOf({ fields }: RecognitionOf<'incident'>): readonly TextMark[] {
  return fields.flatMap((field, at) => {
    if (field.name === 'summary' || field.name === 'time') return []
    const { text } = blockText(field.block)
    const previous = fields[at - 1]
    const lead = leadBefore(text, previous?.block === field.block ? previous.to : 0, field.from)
    if (lead === null) return []
    const name = lead.isBehind ? 'incident-lead incident-lead-behind' : 'incident-lead'
    return [{ block: field.block, from: lead.from, to: lead.to, name }]
  })
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
