import { type Block, walk } from '../../notion/document.ts'
import { blockText, lineAt, type TextRange } from '../../report/blockText.ts'
import { perBlock } from '../../report/perBlock.ts'
import type { IncidentProjection, IsoDate } from '../../report/projection.ts'
import type { Section } from '../../report/sections.ts'
import { type BlockKind, type Field, nothing, type Recognition } from '../block.ts'
import { findIncidents } from './findIncidents.ts'
import { type IncidentPlace, placeOfTitle } from './incidentWords.ts'
import { findDuration, readEnd } from './readEnd.ts'
import { type Fact, type IncidentFacts, readFacts } from './readFacts.ts'
import { readImpact } from './readImpact.ts'
import { type Moment, minutesBetween, readMoment } from './readMoment.ts'
import { type Part, partText, readParts } from './readParts.ts'

export interface Incident extends IncidentProjection {
  /** What is read off it, each with its place in the text. */
  readonly facts: IncidentFacts
}
export type IncidentRecognition = Recognition<'incident', Incident>

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
      moment === null ? from : moment.to + (/^(?:[^\S\n]|[,:;、。-])*/.exec(plain.slice(moment.to))?.[0].length ?? 0)
    const parts = readParts(block, textFrom, below)
    const line = lineAt(block, text, from)
    const time = moment === null ? [] : [{ name: 'time', block, from: moment.from, to: moment.to }]
    return {
      kind: 'incident',
      block,
      line,
      blocks: [block, ...[...walk(below)].map((entry) => entry.block)],
      fields: [...time, ...parts] satisfies readonly Field[],
      value: { ...readValue(block, parts, moment), line },
    }
  },
)

function readValue(block: Block, parts: readonly Part[], moment: Moment | null): Omit<Incident, 'line'> {
  const facts = { ...readTimes(block, parts, moment), ...readFacts(block, parts) }
  const summary = partText(parts, 'summary') ?? ''
  const [cause, handling] = [partText(parts, 'cause'), partText(parts, 'handling')]
  return {
    start: facts.start?.value ?? null,
    end: facts.end?.value ?? null,
    durationMinutes: facts.duration?.value ?? null,
    summary,
    cause,
    handling,
    foundBy: facts.foundBy?.value ?? null,
    causeSide: facts.causeSide?.value ?? null,
    impact: partText(parts, 'impact') ?? readImpact(summary, [handling ?? '', cause ?? '']),
    level: facts.level?.value ?? null,
    underReview: facts.review !== null,
    impacts: facts.impacts.map(({ value }) => value),
    facts,
  }
}

function readTimes(
  block: Block,
  parts: readonly Part[],
  moment: Moment | null,
): Pick<IncidentFacts, 'start' | 'end' | 'duration'> {
  const start = moment?.start ?? null
  // What led to it and what is to follow have times of their own.
  const story = parts.filter(({ name }) => name !== 'cause' && name !== 'followUp')
  const texts = story.map(({ block: own, from, to, name }) => ({
    plain: blockText(own).plain.slice(from, to),
    handling: name === 'handling',
  }))
  const begun = moment === null || start === null ? null : { value: start, block, from: moment.from, to: moment.to }
  const told = start === null ? null : readEnd(texts, start)
  const end =
    moment?.end == null ? factAt(story[told?.at ?? -1], told, told?.minute) : { value: moment.end, block, ...moment }
  const lasted = start === null || end === null ? null : minutesBetween(start, end.value)
  const stated = firstDuration(story, texts)
  // A range says it exactly, the author's words come next, a time of recovery last.
  const exact =
    moment?.end == null && stated !== null ? stated : end && lasted !== null ? { ...end, value: lasted } : null
  return {
    start: begun,
    end: end && { value: end.value, block: end.block, from: end.from, to: end.to },
    duration: exact === null || exact.value < 0 ? stated : exact,
  }
}

function firstDuration(story: readonly Part[], texts: readonly { readonly plain: string }[]): Fact<number> | null {
  for (const [at, { plain }] of texts.entries()) {
    const found = findDuration(plain)
    if (found !== null) return factAt(story[at], found, found.minutes)
  }
  return null
}

function factAt<V>(part: Part | undefined, range: TextRange | null, value: V | undefined): Fact<V> | null {
  if (part === undefined || range === null || value === undefined) return null
  return { value, block: part.block, from: part.from + range.from, to: part.from + range.to }
}
