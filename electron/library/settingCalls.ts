import { settings as calls, type Settings } from '../../shared/ipc/calls/settings.ts'
import { defaultCarryOver } from '../../shared/report/nextWeek/carryOverRules.ts'
import { type ReadableDatabase, write } from '../database/connection.ts'
import { findSummary } from '../database/reports.ts'
import { readSettingRows, writeSettingRow } from '../database/settings.ts'
import type { LibraryCalls } from './libraryCalls.ts'
import { fittingNumberings, followNumbering } from './numbering.ts'
import type { LibraryContext } from './storedText.ts'

type Chosen = Omit<Settings, 'fittingNumberings'>

/** Before a person has chosen anything. */
export const defaultSettings: Chosen = {
  language: 'system',
  theme: 'system',
  weekNumbering: null,
  carryOver: defaultCarryOver,
  marginShown: true,
  sidebarShown: true,
  lastReport: null,
  panel: null,
  panelWidth: 360,
  checksOff: [],
  focusMode: false,
  spelling: true,
  ownWords: [],
}

/** What a person chose, shared by all who have the library open. */
export function settingCalls({ db }: LibraryContext): Pick<LibraryCalls, 'readSettings' | 'changeSettings'> {
  return {
    readSettings: () => readSettings(db),
    changeSettings: (change) =>
      write(db, (db) => {
        for (const [key, value] of Object.entries(change)) {
          if (value !== undefined) writeSettingRow(db, key, value)
        }
        followNumbering(db)
        return readSettings(db)
      }),
  }
}

function readSettings(db: ReadableDatabase): Settings {
  const settings: Settings = {
    ...defaultSettings,
    ...known(readSettingRows(db)),
    fittingNumberings: fittingNumberings(db),
  }
  const last = settings.lastReport === null ? null : findSummary(db, settings.lastReport)
  return last === null || last.trashedAt !== null ? { ...settings, lastReport: null } : settings
}

/** Of the stored values those that this version knows; a newer or older one may have written others. */
function known(rows: Readonly<Record<string, unknown>>): Partial<Chosen> {
  const [{ shape }] = calls.changeSettings.args.def.items
  const values = Object.entries(shape).flatMap(([key, schema]) => {
    const parsed = schema.safeParse(rows[key])
    return parsed.success && parsed.data !== undefined ? [[key, parsed.data]] : []
  })
  return Object.fromEntries(values) as Partial<Chosen>
}
