import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { LedgerFilter, LedgerGrouping, LedgerOrder } from '../../../shared/insight/incidents/ledgerFilter.ts'
import { noFilter } from '../../../shared/insight/incidents/ledgerFilter.ts'
import type { Part } from '../../../shared/insight/incidents/periods.ts'

export interface LedgerState {
  /** undefined: that of the newest report; null: all years. */
  readonly year: number | null | undefined
  readonly part: Part
  readonly filter: LedgerFilter
  readonly order: LedgerOrder
  readonly falling: boolean
  readonly grouping: LedgerGrouping
}

/** What was chosen stays while the window is open. */
export const ledger = createStore<LedgerState>(() => ({
  year: undefined,
  part: 'year',
  filter: noFilter,
  order: 'start',
  falling: true,
  grouping: 'none',
}))
export function useLedger(): LedgerState {
  return useStore(ledger)
}

export function changeFilter(change: Partial<LedgerFilter>): void {
  ledger.setState(({ filter }) => ({ filter: { ...filter, ...change } }))
}
