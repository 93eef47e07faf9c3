import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { StoredReport } from '../../shared/ipc/calls/reports.ts'
import type { ViewName } from '../../shared/ipc/viewNames.ts'

/** What is open above the page. */
export type OpenDialog =
  | { readonly kind: 'newWeek'; readonly base: number }
  | { readonly kind: 'firstReport' }
  | { readonly kind: 'title' }
  | { readonly kind: 'import' }
  | { readonly kind: 'archive' }
  | { readonly kind: 'stale'; readonly there: StoredReport }
  | { readonly kind: 'revision'; readonly savedAt: number; readonly text: string }
  | { readonly kind: 'settings' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'shortcuts' }

export interface Notice {
  readonly id: number
  readonly kind: 'done' | 'problem'
  readonly text: string
  readonly action?: NoticeAction | undefined
}
export interface NoticeAction {
  readonly label: string
  readonly run: () => void
}

export interface AppState {
  /** What takes the place of the page. */
  readonly view: 'report' | 'trash' | 'search' | ViewName
  readonly dialog: OpenDialog | null
  /** In a narrow window the side panel takes the place of the weeks; true once they were asked for nevertheless. */
  readonly weeksBesidePanel: boolean
  readonly notices: readonly Notice[]
}

export const app = createStore<AppState>(() => ({
  view: 'report',
  dialog: null,
  weeksBesidePanel: false,
  notices: [],
}))
export function useApp<T>(select: (state: AppState) => T): T {
  return useStore(app, select)
}

export function openDialog(dialog: OpenDialog): void {
  app.setState({ dialog })
}
export function closeDialog(): void {
  app.setState({ dialog: null })
}

let lastNotice = 0
/** Says in passing what was done, or what was not. */
export function notify(kind: Notice['kind'], text: string, action?: NoticeAction): void {
  lastNotice += 1
  const notice: Notice = { id: lastNotice, kind, text, action }
  app.setState(({ notices }) => ({ notices: [...notices.filter((other) => other.text !== text), notice].slice(-2) }))
}
/** Takes back what is no longer so, and its action with it. */
export function withdraw(text: string): void {
  app.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.text !== text) }))
}
export function dismiss(id: number): void {
  app.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }))
}
