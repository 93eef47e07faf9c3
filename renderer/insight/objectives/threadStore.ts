import { createStore } from 'zustand/vanilla'

export type Shown = 'board' | 'slips'
/** An item as one week tells it. */
export interface ItemPlace {
  readonly report: number
  readonly position: number
}
export interface ThreadState {
  readonly shown: Shown
  /** Whose story is open. */
  readonly thread: ItemPlace | null
  /** Whose story was closed last: its line is gone back to. */
  readonly left: ItemPlace | null
}

/** Stays while one goes to a line of a report and comes back. */
export const threadStore = createStore<ThreadState>(() => ({ shown: 'board', thread: null, left: null }))

export function openThread(thread: ItemPlace): void {
  threadStore.setState({ thread, left: null })
}
export function closeThread(): void {
  threadStore.setState(({ thread }) => ({ thread: null, left: thread }))
}
