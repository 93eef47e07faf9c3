import type { Rebuilt } from '../../shared/ipc/mainEvents.ts'
import { type WritableDatabase, write } from '../database/connection.ts'
import { countPageIdsUpTo, findPageIdBehind } from '../database/pages.ts'
import {
  projectionVersion,
  type RebuiltTo,
  readProjectionVersion,
  readRebuiltTo,
  writeProjectionVersion,
  writeRebuiltTo,
} from '../database/projections.ts'
import { countIdsUpTo, findIdBehind } from '../database/reports.ts'
import { relinkAll } from '../database/weekLinks.ts'
import { rereadPage } from './archive/rereadPage.ts'
import { followNumbering } from './numbering.ts'
import { type LibraryContext, rereadReport } from './storedText.ts'

export interface Rebuilder {
  /** Whether the library's rows were computed by another version of the projector. */
  readonly isOutdated: () => boolean
  /** Has all rows computed anew, whichever version they are of. */
  readonly begin: () => void
  /** Goes on for about so many milliseconds, in one transaction. @returns how far it is; null once all is done. */
  readonly rebuild: (milliseconds: number) => Rebuilt | null
}

/**
 * Reads all texts anew, pages first, in the order of their ids. How far it is stands in the library: it goes on there
 * after a restart, and several processes do it together.
 */
export function createRebuilder(context: LibraryContext): Rebuilder {
  const { db } = context
  const isOutdated = () => readProjectionVersion(db) !== projectionVersion

  /** The next text. @returns null where there is none. */
  function step(db: WritableDatabase, { page, report }: RebuiltTo): RebuiltTo | null {
    const nextPage = findPageIdBehind(db, page)
    if (nextPage !== null) {
      rereadPage(context, db, nextPage)
      return { page: nextPage, report }
    }
    const nextReport = findIdBehind(db, report)
    if (nextReport === null) return null
    rereadReport(context, db, nextReport)
    return { page, report: nextReport }
  }

  return {
    isOutdated,
    begin: () =>
      write(db, (db) => {
        writeRebuiltTo(db, projectionVersion, { page: 0, report: 0 })
        writeProjectionVersion(db, 0)
      }),
    rebuild(milliseconds) {
      if (!isOutdated()) return null
      return write(db, (db) => {
        const until = performance.now() + milliseconds
        let rebuilt = readRebuiltTo(db, projectionVersion)
        do {
          const next = step(db, rebuilt)
          if (next === null) {
            relinkAll(db)
            followNumbering(db)
            writeProjectionVersion(db, projectionVersion)
            return null
          }
          rebuilt = next
        } while (performance.now() < until)
        writeRebuiltTo(db, projectionVersion, rebuilt)
        return {
          done: countPageIdsUpTo(db, rebuilt.page) + countIdsUpTo(db, rebuilt.report),
          of: countPageIdsUpTo(db, everyId) + countIdsUpTo(db, everyId),
        }
      })
    },
  }
}

const everyId = Number.MAX_SAFE_INTEGER
