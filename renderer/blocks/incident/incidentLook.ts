import { incidentDisorder } from '../../../shared/blocks/incident/incidentOrder.ts'
import { blockText } from '../../../shared/report/blockText.ts'
import type { BlockLook, RecognitionOf, Stop, Surroundings, TextMark, TextPlace } from '../blockLook.ts'
import { type Note, noteInstrument } from '../notes.ts'
import { countInstruments } from './countInstruments.ts'
import { incidentNotes } from './incidentNotes.ts'
import { openIncident } from './openIncident.tsx'
import { sortIncidents } from './sortIncidents.ts'
import './incident.css'

/**
 * A line that begins with its time; cause and handling are told below it, each after a small label. Beside it what its
 * words say; `surveyed`: it is the first of its list that stands out of the order of time.
 */
export const incidentLook: BlockLook<'incident', boolean> = {
  kind: 'incident',
  blockClasses: ({ block, blocks }) =>
    blocks.map((own) => ({
      block: own,
      name: own !== block ? 'incident-part' : blocks.length > 1 ? 'incident incident-parted' : 'incident',
    })),
  textClasses: (recognition, { t }) => [...timeOf(recognition, t), ...leadsOf(recognition, t)],
  textPaints: ({ fields }) =>
    fields.flatMap(({ block, from, to, name }) =>
      name === 'summary' || name === 'time' || from === to ? [] : [{ block, from, to, name: 'incident-telling' }],
    ),
  instruments({ block, value }, { t, page }, isOutOfOrder = false) {
    const sort: Note = {
      marks: [{ text: t('incident.sortHere'), isChip: true, part: 'sort' }],
      title: t('incident.sortTitle'),
    }
    const notes = [...(isOutOfOrder ? [sort] : []), ...incidentNotes(value, t)]
    return noteInstrument(block, notes, undefined, (element, part) => {
      if (part === 'sort') page.run(sortIncidents)
      else openIncident(element, page, t)
    })
  },
  survey(reading) {
    const first = new Set(incidentDisorder(reading).map((list) => list.first))
    return ({ block }) => first.has(block)
  },
  besides: countInstruments,
  stops: ({ fields }) => fields.flatMap((_field, at) => stopOf(fields, at)),
}

/** Summary, cause and handling, in the order of the text; of one in several places, the first. */
function stopOf(fields: RecognitionOf<'incident'>['fields'], at: number): readonly Stop[] {
  const field = fields[at]
  if (field === undefined || !['summary', 'cause', 'handling'].includes(field.name)) return []
  if (fields.findIndex(({ name }) => name === field.name) < at) return []
  return [{ block: field.block, from: field.from, to: endOfWords(field), prose: true }]
}

/** What is written on stays apart from the words that lead in the next part: `告警，原因：…` goes on before the comma. */
function endOfWords({ block, from, to }: TextPlace): number {
  const { text } = blockText(block)
  if (!/^\S/.test(text.slice(to))) return to
  return from + text.slice(from, to).replace(/[，,；;、。\s]+$/, '').length
}

/** Its time; up to where the summary goes for as long as that is missing. */
function timeOf({ fields, block }: RecognitionOf<'incident'>, t: Surroundings['t']): readonly TextMark[] {
  const time = fields.find((field) => field.name === 'time' && field.block === block)
  if (time === undefined || time.from === time.to) return []
  const empty = fields.find((field) => field.name === 'summary' && field.from === field.to)
  if (empty === undefined) return [{ ...time, name: 'incident-time' }]
  return [{ ...time, to: empty.from, name: 'incident-time incident-open', hint: t('incident.summaryHint') }]
}

/** The words that lead a part in. */
function leadsOf({ fields }: RecognitionOf<'incident'>, t: Surroundings['t']): readonly TextMark[] {
  return fields.flatMap((field, at) => {
    const { name } = field
    if (name === 'summary' || name === 'time') return []
    const { text } = blockText(field.block)
    const previous = fields[at - 1]
    const lead = leadBefore(text, previous?.block === field.block ? previous.to : 0, field.from)
    if (lead === null) return []
    const mark = {
      block: field.block,
      from: lead.from,
      to: lead.to,
      name: lead.isBehind ? 'incident-lead incident-lead-behind' : 'incident-lead',
    }
    if (field.from < field.to || (name !== 'cause' && name !== 'handling')) return [mark]
    return [{ ...mark, name: `${mark.name} incident-open`, hint: t(`incident.${name}Hint`) }]
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
