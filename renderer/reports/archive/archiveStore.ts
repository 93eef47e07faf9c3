import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { ImportProgress, ImportSums } from '../../../shared/ipc/importReport.ts'

export interface ArchiveState {
  /** The import that runs; null for none. */
  readonly progress: ImportProgress | null
  /** It was asked to stop, and has not yet. */
  readonly stopping: boolean
  /** A person went on with something else; the result comes up by itself. */
  readonly hidden: boolean
  /** What came of the last one. */
  readonly sums: ImportSums | null
  /** The conflicts that are looked at one by one, the present one first; none while the list is shown. */
  readonly reviewing: readonly string[]
  /** Counts up with each answer: rows are asked for anew. */
  readonly answers: number
}

export const archive = createStore<ArchiveState>(() => ({
  progress: null,
  stopping: false,
  hidden: false,
  sums: null,
  reviewing: [],
  answers: 0,
}))
export function useArchiveImport<T>(select: (state: ArchiveState) => T): T {
  return useStore(archive, select)
}
