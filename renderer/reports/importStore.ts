import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { ConflictAnswer } from '../../shared/ipc/call.ts'
import type { ImportOutcome } from '../../shared/ipc/calls/importing.ts'
import type { Client } from '../../shared/ipc/contract.ts'
import { client } from '../ipc/client.ts'

/** What became of one file, and what a person answered where the library had that week already. */
export interface ImportEntry {
  readonly outcome: ImportOutcome
  readonly answer: ConflictAnswer | null
}
export interface ImportState {
  readonly entries: readonly ImportEntry[]
  /** Position of the conflict that is being looked at; null: the list is shown. */
  readonly reviewing: number | null
  /** How many conflicts there were at first. */
  readonly conflicts: number
}

/** The last import, file by file. */
export function createImport(calls: Client) {
  const store = createStore<ImportState>(() => ({ entries: [], reviewing: null, conflicts: 0 }))
  const { getState, setState } = store
  return {
    store,
    show: (outcomes: readonly ImportOutcome[]) => {
      const entries = outcomes.map((outcome) => ({ outcome, answer: null }))
      const conflicts = outcomes.filter((outcome) => outcome.kind === 'conflict').length
      setState({ entries, conflicts, reviewing: firstConflict(entries) })
    },
    review: (at: number | null) => {
      setState({ reviewing: at })
    },
    /** Answers the conflict at this position and goes on to the next one. */
    answer: async (at: number, answer: ConflictAnswer) => {
      const entry = getState().entries[at]
      if (entry?.outcome.kind !== 'conflict') return
      const outcome = await calls.resolveImport(entry.outcome.token, answer)
      const entries = getState().entries.map((other, place) => (place === at ? { outcome, answer } : other))
      setState({ entries, reviewing: firstConflict(entries) })
    },
  }
}

function firstConflict(entries: readonly ImportEntry[]): number | null {
  const at = entries.findIndex(({ outcome }) => outcome.kind === 'conflict')
  return at === -1 ? null : at
}

export const imports = createImport(client)
export function useImport<T>(select: (state: ImportState) => T): T {
  return useStore(imports.store, select)
}
