import type { Field } from '../../../shared/blocks/block.ts'
import { labelKey } from '../../../shared/blocks/kpi/labelKey.ts'
import { blockText } from '../../../shared/report/blockText.ts'
import type { KpiProjection } from '../../../shared/report/projection.ts'
import type { BlockLook, RecognitionOf, Surroundings, TextMark } from '../blockLook.ts'
import { type Mark, type Note, noteInstrument } from '../notes.ts'
import { directionOf } from './direction.ts'
import { printChange } from './printChange.ts'
import './kpi.css'

/** A line whose values can be typed over: they stand out, and an empty one keeps its place. */
export const kpiLook: BlockLook<'kpi'> = {
  kind: 'kpi',
  blockClasses: ({ block }) => [{ block, name: 'kpi' }],
  textClasses: (recognition) => labelsOf(recognition),
  textPaints: () => [],
  instruments(recognition, surroundings) {
    const notes = figuresOf(recognition).flatMap((figure) => noteOf(figure, surroundings))
    const { t, earlierWeek = t('margin.before') } = surroundings
    return noteInstrument(recognition.block, notes, notes.length > 0 ? earlierWeek : undefined)
  },
  stops: (recognition) => figuresOf(recognition).map(({ value }) => value),
}

interface Figure {
  readonly kpi: KpiProjection
  readonly value: Field
  readonly unit: Field
}

function figuresOf({ fields, value }: RecognitionOf<'kpi'>): readonly Figure[] {
  const values = fields.filter(({ name }) => name === 'value')
  const units = fields.filter(({ name }) => name === 'unit')
  return value.flatMap((kpi, at) => {
    const [own, unit] = [values[at], units[at]]
    return own === undefined || unit === undefined ? [] : [{ kpi, value: own, unit }]
  })
}

/** All of the text but its values: so the values are what the line is set in, and typing in one touches nothing. */
function labelsOf(recognition: RecognitionOf<'kpi'>): readonly TextMark[] {
  const { block } = recognition
  const labels: TextMark[] = []
  let from = 0
  for (const { value, unit } of figuresOf(recognition)) {
    const name = value.from === value.to ? 'kpi-label kpi-label-open' : 'kpi-label'
    labels.push({ block, from, to: value.from, name })
    // A unit without a value waits with the labels.
    from = value.from === value.to ? value.to : Math.max(value.to, unit.to)
  }
  const { text } = blockText(block)
  return [...labels, { block, from, to: text.length, name: 'kpi-label' }]
}

/** Last week's value as it was written, and the way from there. */
function noteOf({ kpi }: Figure, { t, lastWeek, earlierWeek = t('margin.before') }: Surroundings): readonly Note[] {
  const before = lastWeeksFigures(lastWeek).get(labelKey(kpi.label))
  if (before === undefined || before.kpi.value === null) return []
  const { text } = blockText(before.value.block)
  const written = text.slice(before.value.from, Math.max(before.unit.to, before.value.to))
  const last: Mark = { text: written, tone: 'quiet' }
  if (kpi.value === null || kpi.unit !== before.kpi.unit)
    return [{ marks: [last], title: t('margin.beforeTitle', { week: earlierWeek, value: written }) }]
  const change = printChange(before.kpi.value, kpi.value, kpi.unit, t)
  const direction = directionOf(kpi.label)
  const rose = kpi.value > before.kpi.value
  const moved: Mark =
    kpi.value === before.kpi.value
      ? { text: t('margin.same'), tone: 'quiet' }
      : {
          text: change,
          arrow: rose ? 'up' : 'down',
          ...(direction === null ? {} : { tone: rose === (direction === 'up') ? 'good' : 'bad' }),
        }
  return [{ marks: [last, moved], title: t('margin.beforeTitle', { week: earlierWeek, value: written }) }]
}

const byLabel = new WeakMap<Surroundings['lastWeek'], ReadonlyMap<string, Figure>>()

function lastWeeksFigures(lastWeek: Surroundings['lastWeek']): ReadonlyMap<string, Figure> {
  const known = byLabel.get(lastWeek)
  if (known !== undefined) return known
  const figures = new Map<string, Figure>()
  for (const recognition of lastWeek) {
    if (recognition.kind !== 'kpi') continue
    for (const figure of figuresOf(recognition)) {
      const key = labelKey(figure.kpi.label)
      if (!figures.has(key)) figures.set(key, figure)
    }
  }
  byLabel.set(lastWeek, figures)
  return figures
}
