import { join } from 'node:path'
import type { ImportProgress } from '../../shared/ipc/importReport.ts'
import type { ReportProjection } from '../../shared/report/projection.ts'
import { checkDatabase } from '../database/damage.ts'
import { openSoundDatabase } from '../database/openSoundDatabase.ts'
import { type Archive, archiveCalls } from './archive/archiveCalls.ts'
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
import { createRebuilder } from './rebuilder.ts'
import { replaceCalls } from './replaceCalls.ts'
import { reportCalls } from './reportCalls.ts'
import { reviewCalls } from './reviewCalls.ts'
import { settingCalls } from './settingCalls.ts'
import type { LibraryContext } from './storedText.ts'
import { createWeekLinker, type WeekLinker } from './weekLinker.ts'

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
  /**
   * What becomes of rows that another version of the projector computed: `rebuild` computes them anew before anything is
   * answered, `wait` leaves it to `rebuildSome`.
   */
  readonly whenOutdated?: 'rebuild' | 'wait'
  /** Hears how far an import is that was started by a call; null when it has ended. */
  readonly hearImport?: (progress: ImportProgress | null) => void
}

/** One transaction of computing everything anew, in milliseconds: others get their turn in between. */
const rebuildTime = 100

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
  const rebuilder = createRebuilder(context)
  const rebuildAll = () => {
    while (rebuilder.rebuild(rebuildTime) !== null);
  }
  // One text at least: of a library without any nothing is left to do.
  if (options.whenOutdated === 'wait') rebuilder.rebuild(0)
  else rebuildAll()
  const weekLinker = createWeekLinker(db)
  // Nothing is held against rows of another version.
  const linker: WeekLinker = {
    link: (until) => (rebuilder.isOutdated() ? { weeks: 0, of: 1 } : weekLinker.link(until)),
  }
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
    rebuildSome: (milliseconds) => rebuilder.rebuild(milliseconds),
    rebuildProjections: () => {
      rebuilder.begin()
      rebuildAll()
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
