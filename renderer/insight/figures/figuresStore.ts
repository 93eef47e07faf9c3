import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

export const ranges = ['quarter', 'half', 'year', 'all'] as const
export type Range = (typeof ranges)[number]
/** Back from the newest report. */
export const weeksOf: Readonly<Record<Range, number | null>> = { quarter: 13, half: 26, year: 53, all: null }

export interface FiguresState {
  readonly range: Range
  /** Keys of the series; null: those of the newest week. */
  readonly chosen: ReadonlySet<string> | null
}

/** What was chosen stays while the window is open. */
export const figures = createStore<FiguresState>(() => ({ range: 'year', chosen: null }))
export function useFigures(): FiguresState {
  return useStore(figures)
}
