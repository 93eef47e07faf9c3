import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Settings } from '../../shared/ipc/calls/settings.ts'
import type { Arguments, Client } from '../../shared/ipc/contract.ts'
import type { WeekNumbering } from '../../shared/report/title/weekNumbering.ts'
import { client } from '../ipc/client.ts'

export type SettingsChange = Arguments<'changeSettings'>[0]

/** The settings as the main process keeps them; null until they have been read. */
function createSettings(calls: Client) {
  const store = createStore<{ readonly settings: Settings | null }>(() => ({ settings: null }))
  return {
    store,
    read: async () => {
      store.setState({ settings: await calls.readSettings() })
    },
    /** Shows the change at once, then what the main process made of it. */
    change: async (change: SettingsChange) => {
      const { settings } = store.getState()
      if (settings !== null) store.setState({ settings: { ...settings, ...defined(change) } })
      store.setState({ settings: await calls.changeSettings(change) })
    },
  }
}

/** The rule by which new titles are numbered. */
export function numberingOf(settings: Settings): WeekNumbering {
  return settings.weekNumbering ?? settings.fittingNumberings[0] ?? 'weeknum2'
}

/** Whether the library's titles leave the rule open, and nobody has chosen. */
export function numberingOpen(settings: Settings): boolean {
  return settings.weekNumbering === null && settings.fittingNumberings.length > 1
}

function defined(change: SettingsChange): Partial<Settings> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<Settings>
}

export const settings = createSettings(client)
export function useSettings(): Settings | null {
  return useStore(settings.store, (state) => state.settings)
}
