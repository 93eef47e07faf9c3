import type { IsoDate } from '../../shared/report/projection.ts'
import { addDays, isoDate, partsOf } from '../../shared/report/title/calendar.ts'
import { findReflectionNear, listIdsBefore, listKpisBefore, listReflectionsBefore } from '../database/history.ts'
import { findReport, findSummary } from '../database/reports.ts'
import { findRevision, listRevisions } from '../database/revisions.ts'
import { decodeStored } from '../files/encoding.ts'
import type { LibraryCalls } from './libraryCalls.ts'
import { nameOf } from './nameOf.ts'
import { storedReport } from './reportCalls.ts'
import type { LibraryContext } from './storedText.ts'
import { refuse } from './writeOrRefuse.ts'

type HistoryCalls = Pick<
  LibraryCalls,
  'openReportsBefore' | 'readKpiHistory' | 'readReflections' | 'listRevisions' | 'openRevision'
>

/** Five years of weeks. */
const kpiWeeks = 260
const recentReflections = 4
/** How far from the same day of the year before a reflection may be, in days. */
const aroundYearAgo = 21

/** The reports before one, and the texts that it had itself. What is asked of a report without a date is empty. */
export function historyCalls({ db }: LibraryContext): HistoryCalls {
  const dateOf = (id: number) => findSummary(db, id)?.date ?? null
  return {
    openReportsBefore(id, count) {
      const date = dateOf(id)
      if (date === null) return []
      return listIdsBefore(db, date, count).flatMap((id) => {
        const report = findReport(db, id)
        return report === null ? [] : [storedReport(report)]
      })
    },
    readKpiHistory(id) {
      const date = dateOf(id)
      return date === null ? [] : listKpisBefore(db, date, kpiWeeks)
    },
    readReflections(id) {
      const date = dateOf(id)
      if (date === null) return { recent: [], yearAgo: null }
      const day = yearBefore(date)
      const around = { from: addDays(day, -aroundYearAgo), to: addDays(day, aroundYearAgo) }
      return {
        recent: listReflectionsBefore(db, date, recentReflections),
        yearAgo: findReflectionNear(db, day, around),
      }
    },
    listRevisions: (id) => listRevisions(db, id),
    openRevision(id, revision) {
      const report = findSummary(db, id)
      if (report === null) return refuse({ code: 'missing', name: String(id) })
      const found = findRevision(db, id, revision)
      if (found === null) return refuse({ code: 'revisionGone', name: nameOf(report) })
      return { ok: true, value: { text: decodeStored(found.bytes, found.encoding) } }
    },
  }
}

/** The same day of the year before; of 29 February the day before it. */
function yearBefore(date: IsoDate): IsoDate {
  const { year, month, day } = partsOf(date)
  return isoDate(year - 1, month, day) ?? addDays(date, -366)
}
