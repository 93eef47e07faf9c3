import { join } from 'node:path'
import type { ReportProjection } from '../../shared/report/projection.ts'
import { checkDatabase } from '../database/damage.ts'
import { openSoundDatabase } from '../database/openSoundDatabase.ts'
import { decisionCalls } from './decisionCalls.ts'
import { historyCalls } from './historyCalls.ts'
import { imageCalls } from './imageCalls.ts'
import { importCalls } from './importCalls.ts'
import type { LibraryCalls, Opening } from './libraryCalls.ts'
import { reportCalls } from './reportCalls.ts'
import { settingCalls } from './settingCalls.ts'
import { type LibraryContext, projectionsAreOutdated, rebuildProjections } from './storedText.ts'

export interface Library extends LibraryCalls {
  readonly opening: Opening
  readonly close: () => void
}
export interface LibraryOptions {
  readonly project: (text: string) => ReportProjection
  /** Milliseconds since 1970; the clock unless given. */
  readonly now?: () => number
  /**
   * `setAside` moves a damaged database away and starts a new one with what can be read of it: for the one program that
   * owns the folder. `refuse` throws, for those that may be guests in it.
   */
  readonly whenDamaged?: 'setAside' | 'refuse'
}

/** Where a library keeps everything but images, in its data folder. */
export function databaseFile(dataFolder: string): string {
  return join(dataFolder, 'weekbook.db')
}
/** The folder of the images, in the data folder. */
export function attachmentsFolder(dataFolder: string): string {
  return join(dataFolder, 'attachments')
}

/**
 * Opens the library of a folder; makes it where there is none. Several processes may have it open.
 * @throws DatabaseError where it can't be opened.
 */
export function openLibrary(dataFolder: string, options: LibraryOptions): Library {
  const now = options.now ?? Date.now
  const path = databaseFile(dataFolder)
  const { db, setAside } = openSoundDatabase(path, { whenDamaged: options.whenDamaged ?? 'refuse', now: now() })
  const context: LibraryContext = { db, attachments: attachmentsFolder(dataFolder), project: options.project, now }
  if (projectionsAreOutdated(db)) rebuildProjections(context)
  return {
    ...reportCalls(context),
    ...historyCalls(context),
    ...decisionCalls(context),
    ...imageCalls(context),
    ...importCalls(context),
    ...settingCalls(context),
    dataVersion: () => db.pragma('data_version', { simple: true }) as number,
    rebuildProjections: () => rebuildProjections(context),
    checkDatabase: () => checkDatabase(db),
    opening: { setAside },
    close: () => void db.close(),
  }
}
