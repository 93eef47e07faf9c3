import { monthSpan, quarterSpan, type Span, yearSpan } from '../span.ts'
import { dayOf, type LedgerIncident } from './telling.ts'

/** A part of a year: all of it, a quarter (`q1`), a month (`m01`). */
export type Part = 'year' | `q${1 | 2 | 3 | 4}` | `m${string}`

export const parts: readonly Part[] = [
  'year',
  'q1',
  'q2',
  'q3',
  'q4',
  ...Array.from({ length: 12 }, (_, at): Part => `m${String(at + 1).padStart(2, '0')}`),
]

/** The days of a part of a year. */
export function spanOf(year: number, part: Part): Span {
  if (part === 'year') return yearSpan(year)
  const number = Number(part.slice(1))
  return part.startsWith('q') ? quarterSpan(year, number) : monthSpan(year, number)
}

/** Those whose day is in a span; one without a day is in none that has bounds. */
export function incidentsIn(incidents: readonly LedgerIncident[], { from, to }: Span): readonly LedgerIncident[] {
  if (from === null && to === null) return incidents
  return incidents.filter((one) => {
    const day = dayOf(one)
    return day !== null && (from === null || day >= from) && (to === null || day <= to)
  })
}
