import { createElement } from 'react'
import { labelKey } from '../../../shared/blocks/kpi/labelKey.ts'
import { blockText } from '../../../shared/report/blockText.ts'
import type { Reading } from '../../../shared/report/reading.ts'
import type { BlockLook, RecognitionOf, Surroundings, TextMark } from '../blockLook.ts'
import { type Note, noteInstrument, type Press } from '../notes.ts'
import { type Figure, figuresOf } from './figures.ts'
import { GoneKpisPopover } from './GoneKpisPopover.tsx'
import { KpiPopover } from './KpiPopover.tsx'
import { kpiNotes, nameOfWeek } from './kpiNotes.ts'
import { goneKpis } from './kpiPast.ts'
import './kpi.css'

/** A line whose values can be typed over: they stand out, and an empty one keeps its place. */
export const kpiLook: BlockLook<'kpi'> = {
  kind: 'kpi',
  blockClasses: ({ block }) => [{ block, name: 'kpi' }],
  textClasses: (recognition) => openLabelsOf(recognition),
  textPaints: (recognition) => labelsOf(recognition),
  instruments(recognition, surroundings) {
    const notes = figuresOf(recognition).flatMap(({ kpi }, at) => kpiNotes(kpi, `kpi:${at}`, surroundings))
    return noteInstrument(recognition.block, withoutRepeatedWeeks(notes), undefined, openKpi(surroundings))
  },
  besides: (reading, surroundings) => goneBeside(reading, surroundings),
  stops: (recognition) => figuresOf(recognition).map(({ value }) => value),
}

/**
 * The last character in front of a place without a value: behind it the style sheet makes room for one. Only one, as a
 * label with bold words or code in it would be several elements, each with such room behind it.
 */
function openLabelsOf(recognition: RecognitionOf<'kpi'>): readonly TextMark[] {
  const { block } = recognition
  return figuresOf(recognition).flatMap((figure) => {
    const { from } = figure.value
    return isOpen(figure) && from > 0 ? [{ block, from: from - 1, to: from, name: 'kpi-label-open', hint: '' }] : []
  })
}

/** All of the text but its values; what is written behind the last label, or behind a unit, goes on with it. */
function labelsOf(recognition: RecognitionOf<'kpi'>): readonly TextMark[] {
  const { block } = recognition
  const figures = figuresOf(recognition)
  let from = 0
  const labels: TextMark[] = figures.map((figure) => {
    const label = { block, from, to: figure.value.from, name: 'kpi-label' }
    from = endOf(figure)
    return label
  })
  const { length } = blockText(block).text
  const unit = figures.at(-1)?.unit
  const endsInUnit = unit !== undefined && unit.from < unit.to && unit.to === length
  return from < length || endsInUnit
    ? [...labels, { block, from, to: length, name: 'kpi-label', goesOn: true }]
    : labels
}

/** A unit without a value waits with the labels. */
function endOf(figure: Figure): number {
  const { value, unit } = figure
  return isOpen(figure) ? value.to : Math.max(value.to, unit.to)
}

function isOpen({ value }: Figure): boolean {
  return value.from === value.to
}

/** The week is named in the first of several rows that are compared with the same one. */
function withoutRepeatedWeeks(notes: readonly Note[]): readonly Note[] {
  let named = ''
  return notes.map((note) => {
    const [week, ...rest] = note.marks
    if (note.isRow !== true || week === undefined || week.text === '') return note
    if (week.text === named) return { ...note, marks: [{ ...week, text: '' }, ...rest] }
    named = week.text
    return note
  })
}

function openKpi({ page }: Surroundings): Press {
  return (element, part) => {
    const block = page.blockBeside(element)
    const item = page.reading().recognised.find((one) => one.kind === 'kpi' && one.block === block)
    const kpi = item?.kind === 'kpi' ? item.value[Number(part.replace('kpi:', ''))] : undefined
    if (kpi === undefined) return
    const { date } = page.reading()
    page.open(element, () => createElement(KpiPopover, { kpi, date }))
  }
}

/** Figures that earlier weeks had, beside the heading of those that are still there. */
function goneBeside(reading: Reading, { background, t, page }: Surroundings) {
  if (!background.complete) return []
  const heading = reading.sections.find(({ meaning }) => meaning === 'figures')?.heading
  if (heading === undefined) return []
  const keys = new Set<string>()
  for (const one of reading.recognised)
    if (one.kind === 'kpi') for (const { label } of one.value) keys.add(labelKey(label))
  const gone = goneKpis(keys, background.kpiHistory)
  const [first] = gone
  if (first === undefined) return []
  const since = first.since === null ? t('instrument.thisWeek') : nameOfWeek(first.since, t)
  const text =
    gone.length === 1
      ? t('instrument.gone', { label: first.label, since })
      : t('instrument.goneMany', { label: first.label, count: gone.length })
  const note: Note = {
    marks: [{ text, tone: 'quiet', sign: 'missed' }],
    title: gone
      .map(({ label, since }) =>
        t('instrument.gone', { label, since: since === null ? t('instrument.thisWeek') : nameOfWeek(since, t) }),
      )
      .join('\n'),
    part: 'gone',
  }
  return noteInstrument(heading, [note], undefined, (element) =>
    page.open(element, () => createElement(GoneKpisPopover, { gone })),
  )
}
