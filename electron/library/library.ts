import { join } from 'node:path'
import type { ImportProgress } from '../../shared/ipc/importReport.ts'
import type { ReportProjection } from '../../shared/report/projection.ts'
import { checkDatabase } from '../database/damage.ts'
import { openSoundDatabase } from '../database/openSoundDatabase.ts'
import { type Archive, archiveCalls } from './archive/archiveCalls.ts'
import { rebuildPages } from './archive/rebuildPages.ts'
import { decisionCalls } from './decisionCalls.ts'
import { doctorCalls } from './doctor/doctorCalls.ts'
import { historyCalls } from './historyCalls.ts'
import { imageCalls } from './imageCalls.ts'
import { importCalls } from './importCalls.ts'
import { insightCalls } from './insightCalls.ts'
import type { LibraryCalls, Opening } from './libraryCalls.ts'
import { objectiveCalls } from './objectiveCalls.ts'
import { pageCalls } from './pageCalls.ts'
import { planCalls } from './planCalls.ts'
import { replaceCalls } from './replaceCalls.ts'
import { reportCalls } from './reportCalls.ts'
import { reviewCalls } from './reviewCalls.ts'
import { settingCalls } from './settingCalls.ts'
import { type LibraryContext, projectionsAreOutdated, rebuildProjections } from './storedText.ts'
import { createWeekLinker } from './weekLinker.ts'

export interface Library extends LibraryCalls {
  readonly opening: Opening
  /** Imports exports, and answers with the whole account. Other calls are answered in between. */
  readonly importExports: Archive['importExports']
  /** An import that runs ends, whole, before. */
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
  /** Hears how far an import is that was started by a call; null when it has ended. */
  readonly hearImport?: (progress: ImportProgress | null) => void
}

/** Where a library keeps everything but images, in its data folder. */
export function databaseFile(dataFolder: string): string {
  return join(dataFolder, 'weekbook.db')
}
/** The folder of the images and other files, in the data folder. */
export function attachmentsFolder(dataFolder: string): string {
  return join(dataFolder, 'attachments')
}

/** The folder of what an import unpacks on its way, in the data folder. */
export function scratchFolder(dataFolder: string): string {
  return join(dataFolder, 'importing')
}

/**
 * Opens the library of a folder; makes it where there is none. Several processes may have it open.
 * @throws DatabaseError where it can't be opened.
 */
export function openLibrary(dataFolder: string, options: LibraryOptions): Library {
  const now = options.now ?? Date.now
  const path = databaseFile(dataFolder)
  const { db, setAside } = openSoundDatabase(path, { whenDamaged: options.whenDamaged ?? 'refuse', now: now() })
  const context: LibraryContext = {
    db,
    attachments: attachmentsFolder(dataFolder),
    scratch: scratchFolder(dataFolder),
    project: options.project,
    now,
  }
  const rebuild = () => {
    rebuildPages(context)
    rebuildProjections(context)
  }
  if (projectionsAreOutdated(db)) rebuild()
  const linker = createWeekLinker(db)
  const replacing = replaceCalls(context)
  const archive = archiveCalls(context, options.hearImport ?? (() => undefined))
  return {
    ...reportCalls(context),
    ...replacing,
    ...doctorCalls(context, replacing.takeBackReplaced),
    ...pageCalls(context),
    ...archive.calls,
    importExports: archive.importExports,
    ...historyCalls(context),
    ...insightCalls(context),
    ...decisionCalls(context),
    ...imageCalls(context),
    ...importCalls(context),
    ...settingCalls(context),
    ...planCalls(context, linker),
    ...objectiveCalls(context, linker),
    ...reviewCalls(context, linker),
    dataVersion: () => db.pragma('data_version', { simple: true }) as number,
    rebuildProjections: () => {
      rebuild()
      linker.link(Infinity)
    },
    checkDatabase: () => checkDatabase(db),
    opening: { setAside },
    close: () => {
      archive.cancel()
      db.close()
    },
  }
}
