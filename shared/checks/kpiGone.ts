import type { KpiRecognition } from '../blocks/kpi/kpi.ts'
import { labelKey } from '../blocks/kpi/labelKey.ts'
import { blockText } from '../report/blockText.ts'
import type { KpiProjection } from '../report/projection.ts'
import type { Reading } from '../report/reading.ts'
import type { Check } from './check.ts'
import { weeksBefore } from './weeksBefore.ts'

const days = 31

/** A figure that the last report had, and this one has no more, or without a value. A new name for it is none gone. */
export const kpiGone: Check<'kpiGone'> = {
  name: 'kpiGone',
  title: 'checkName.kpiGone',
  *find(checked) {
    const { reading } = checked
    const last = weeksBefore(checked, days)[0]
    if (last === undefined) return
    const before = figuresOf(last)
    const now = figuresOf(reading)
    const added = [...now.keys()].filter((key) => !before.has(key))
    for (const [key, { kpi, written }] of before) {
      if (kpi.value === null) continue
      const values = { label: kpi.label, value: `${written}${kpi.unit}`, date: last.date ?? '' }
      const own = now.get(key)
      if (own !== undefined) {
        if (own.kpi.value !== null) continue
        yield { ...own.place, message: { key: 'finding.kpiWithoutValue', values }, fix: null }
        continue
      }
      const block = reading.sections.find(({ meaning }) => meaning === 'figures')?.heading ?? reading.document.blocks[0]
      if (block === undefined || added.some((other) => isLike(key, other))) continue
      yield { block, from: 0, to: 0, message: { key: 'finding.kpiGone', values }, fix: null }
    }
  },
}

interface Figure {
  readonly kpi: KpiProjection
  /** Its value as the author wrote it: 99.90 is not 99.9. */
  readonly written: string
  readonly place: { readonly block: KpiRecognition['block']; readonly from: number; readonly to: number }
}

/** By `labelKey`. */
function figuresOf({ recognised }: Reading): ReadonlyMap<string, Figure> {
  const figures = new Map<string, Figure>()
  for (const one of recognised) {
    if (one.kind !== 'kpi') continue
    const places = one.fields.filter(({ name }) => name === 'value')
    for (const [at, kpi] of one.value.entries()) {
      const place = places[at]
      if (place === undefined) continue
      const written = blockText(one.block).text.slice(place.from, place.to)
      figures.set(labelKey(kpi.label), { kpi, written, place: { block: one.block, from: place.from, to: place.to } })
    }
  }
  return figures
}

/** Whether two names have most of their characters in common. */
function isLike(a: string, b: string): boolean {
  const shared = [...new Set(a)].filter((sign) => b.includes(sign)).length
  return shared >= 0.6 * Math.max(new Set(a).size, new Set(b).size)
}
