import { labelKey } from '../../blocks/kpi/labelKey.ts'
import { monthOf } from '../span.ts'
import { dayOf, type LedgerIncident, lacksCause, lacksHandling } from './telling.ts'

/** `told`: what the words don't say; null: any. */
export interface LedgerFilter {
  readonly words: string
  readonly foundBy: NonNullable<LedgerIncident['foundBy']> | 'untold' | null
  readonly causeSide: NonNullable<LedgerIncident['causeSide']> | 'untold' | null
  readonly level: string | null
  readonly lacking: Lacking | null
}
export const lackings = ['cause', 'handling', 'review'] as const
/** What is still to do: no cause, no handling, or a review that is to come. */
export type Lacking = (typeof lackings)[number]

export const untold = 'untold'
export const noFilter: LedgerFilter = { words: '', foundBy: null, causeSide: null, level: null, lacking: null }

/**
 * Those that fit every part of the filter and have every word of it, in their order. Width and case of letters do not count.
 */
export function filterLedger(
  incidents: readonly LedgerIncident[],
  { words, foundBy, causeSide, level, lacking }: LedgerFilter,
): readonly LedgerIncident[] {
  const wanted = words.split(/\s+/).map(labelKey).filter(Boolean)
  const isWanted = (value: string | null, choice: string | null) => choice === null || (value ?? untold) === choice
  return incidents.filter((one) => {
    if (!isWanted(one.foundBy, foundBy) || !isWanted(one.causeSide, causeSide) || !isWanted(one.level, level))
      return false
    if (lacking === 'cause' && !lacksCause(one)) return false
    if (lacking === 'handling' && !lacksHandling(one)) return false
    if (lacking === 'review' && !one.underReview) return false
    if (wanted.length === 0) return true
    const text = labelKey([one.summary, one.cause, one.handling, one.impact, one.level].join('\n'))
    return wanted.every((word) => text.includes(word))
  })
}

const ledgerOrders = ['start', 'duration', 'level'] as const
export type LedgerOrder = (typeof ledgerOrders)[number]

/** What is not told stands last, whichever way. Equal ones are in the order of their days. */
export function sortLedger(
  incidents: readonly LedgerIncident[],
  order: LedgerOrder,
  falling: boolean,
): readonly LedgerIncident[] {
  const keyOf = (one: LedgerIncident): string | number | null =>
    order === 'duration' ? one.durationMinutes : order === 'level' ? one.level : (one.start ?? dayOf(one))
  const way = falling ? -1 : 1
  return incidents
    .map((one, at) => ({ one, at, key: keyOf(one) }))
    .sort((a, b) => {
      if (a.key === null || b.key === null) return a.key === b.key ? a.at - b.at : a.key === null ? 1 : -1
      return a.key < b.key ? -way : a.key > b.key ? way : a.at - b.at
    })
    .map(({ one }) => one)
}

export const ledgerGroupings = ['none', 'month', 'foundBy', 'causeSide', 'level'] as const
export type LedgerGrouping = (typeof ledgerGroupings)[number]
export interface LedgerGroup {
  /** The month, finder, side or level; null for what is not told, and for the one group of `none`. */
  readonly name: string | null
  readonly incidents: readonly LedgerIncident[]
}

/** Groups in the order of their first incident; what is not told last. */
export function groupLedger(incidents: readonly LedgerIncident[], by: LedgerGrouping): readonly LedgerGroup[] {
  const groups = new Map<string | null, LedgerIncident[]>()
  for (const one of incidents) {
    const day = dayOf(one)
    const name = by === 'none' ? null : by === 'month' ? day && monthOf(day) : one[by]
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [one])
    else group.push(one)
  }
  const told = [...groups].filter(([name]) => name !== null)
  const rest = groups.get(null)
  return [...told, ...(rest === undefined ? [] : [[null, rest] as const])].map(([name, incidents]) => ({
    name,
    incidents,
  }))
}
