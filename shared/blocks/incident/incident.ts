import { type Block, type Inline, type Item, walk } from '../../notion/document.ts'
import { blockText, lineAt } from '../../report/blockText.ts'
import { perBlock } from '../../report/perBlock.ts'
import type { IncidentProjection, IsoDate } from '../../report/projection.ts'
import type { Section } from '../../report/sections.ts'
import { type BlockKind, type Field, nothing, type Recognition } from '../block.ts'
import { findIncidents } from './findIncidents.ts'
import { type IncidentPlace, placeOfTitle } from './incidentWords.ts'
import { readDuration, readEnd } from './readEnd.ts'
import { type Moment, minutesBetween, readMoment } from './readMoment.ts'
import { type Part, partText, readParts } from './readParts.ts'

/** Who noticed: monitoring, customers, or colleagues and partners who reported it. */
export type Finder = 'monitoring' | 'customers' | 'report'

export interface Incident extends IncidentProjection {
  readonly foundBy: Finder | null
  readonly impact: string | null
}
export type IncidentRecognition = Recognition<'incident', Incident>
export type IncidentField = 'time' | Part['name']

/**
 * Wherever it stands, an item that begins with a date and a time; among such, undated ones too. Fields: `time`,
 * `summary`, `cause`, `handling` and what else its words name; a part in several places has a field for each.
 */
export const incident: BlockKind<'incident', Incident> = {
  kind: 'incident',
  recognise(section, { date }) {
    if (section.meaning === 'reflection' || section.meaning === 'plan' || section.meaning === 'dailies') return nothing
    const { incidents, leads } = findIncidents(section.blocks, placeOf(section))
    const found = incidents.map(({ block, from, below }) => recogniseSite(block, from, date, ...below))
    return { found, covered: leads }
  },
}

/** A new incident in the layout that authors use most: cause and handling on lines of their own. */
export function printIncident(it: Pick<IncidentProjection, 'start' | 'summary' | 'cause' | 'handling'>): Item {
  const lines = [
    [it.start === null ? '' : writtenTime(it.start), it.summary].join(' ').trimStart(),
    `原因：${it.cause ?? ''}`,
    `处置：${it.handling ?? ''}`,
  ]
  const content = lines
    .join('\n')
    .split(/(\n)/)
    .filter((text) => text !== '')
  return {
    type: 'bulletItem',
    line: 0,
    content: content.map(
      (text): Inline => (text === '\n' ? { type: 'softBreak', marks: [] } : { type: 'text', text, marks: [] }),
    ),
    children: [],
  }
}

/** `2023-02-03T14:41` as authors write it: `2/3 14:41`. */
function writtenTime(minute: string): string {
  return `${Number(minute.slice(5, 7))}/${Number(minute.slice(8, 10))} ${Number(minute.slice(11, 13))}:${minute.slice(14, 16)}`
}

function placeOf(section: Section): IncidentPlace | null {
  for (let around: Section | null = section; around !== null; around = around.parent) {
    const place = placeOfTitle(around.title)
    if (place !== null && around.meaning !== 'figures') return place
  }
  return section.meaning === 'stability' ? 'stability' : null
}

const recogniseSite = perBlock(
  (block, from: number, today: IsoDate | null, ...below: readonly Block[]): IncidentRecognition => {
    const { text, plain } = blockText(block)
    const read = readMoment(plain.slice(from), today)
    const moment: Moment | null = read === null ? null : { ...read, from, to: from + read.to }
    const textFrom =
      moment === null ? from : moment.to + (/^[\s,:;、。-]*/.exec(plain.slice(moment.to))?.[0].length ?? 0)
    const parts = readParts(block, textFrom, below)
    const line = lineAt(block, text, from)
    const time = moment === null ? [] : [{ name: 'time', block, from: moment.from, to: moment.to }]
    return {
      kind: 'incident',
      block,
      line,
      blocks: [block, ...[...walk(below)].map((entry) => entry.block)],
      fields: [...time, ...parts] satisfies readonly Field[],
      value: { ...readValue(parts, moment), line },
    }
  },
)

function readValue(parts: readonly Part[], moment: Moment | null): Omit<Incident, 'line'> {
  const start = moment?.start ?? null
  // What led to it and what is to follow have times of their own.
  const story = parts.filter(({ name }) => name !== 'cause' && name !== 'followUp')
  const texts = story.map(({ block, from, to, name }) => ({
    plain: blockText(block).plain.slice(from, to),
    handling: name === 'handling',
  }))
  const whole = texts.map(({ plain }) => plain).join('\n')
  const end = moment?.end ?? (start === null ? null : readEnd(texts, start))
  const lasted = start === null || end === null ? null : minutesBetween(start, end)
  const stated = readDuration(whole)
  // A range says it exactly, the author's words come next, a time of recovery last.
  const exact = moment?.end == null ? (stated ?? lasted) : lasted
  const summary = partText(parts, 'summary') ?? ''
  return {
    start,
    end,
    durationMinutes: exact === null || exact < 0 ? stated : exact,
    summary,
    cause: partText(parts, 'cause'),
    handling: partText(parts, 'handling'),
    foundBy: finderOf(summary),
    impact:
      partText(parts, 'impact') ??
      /(?:未对|对)[^，。；\n]{1,12}(?:产生|造成|无)[^，。；\n]*影响|影响[^，。；\n]+/.exec(summary)?.[0] ??
      null,
  }
}

function finderOf(summary: string): Finder | null {
  const found =
    /(客诉|投诉|用户反馈)|(接[^，。；]{0,12}(?:反馈|通知|报障)|收到[^，。；]{0,12}(?:反馈|通知)|反馈)|(监控|告警|报警|巡检)/.exec(
      summary,
    )
  if (found === null) return null
  if (found[1] !== undefined) return 'customers'
  return found[2] !== undefined ? 'report' : 'monitoring'
}
