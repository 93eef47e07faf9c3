import type { Field } from '../../../shared/blocks/block.ts'
import type { KpiProjection } from '../../../shared/report/projection.ts'
import type { RecognitionOf } from '../blockLook.ts'

/** One figure of a KPI item, with its places in the text. */
export interface Figure {
  readonly kpi: KpiProjection
  readonly value: Field
  readonly unit: Field
}

/** The figures of an item, in reading order. */
export function figuresOf({ fields, value }: RecognitionOf<'kpi'>): readonly Figure[] {
  const values = fields.filter(({ name }) => name === 'value')
  const units = fields.filter(({ name }) => name === 'unit')
  return value.flatMap((kpi, at) => {
    const [own, unit] = [values[at], units[at]]
    return own === undefined || unit === undefined ? [] : [{ kpi, value: own, unit }]
  })
}
