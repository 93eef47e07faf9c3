import { seriesOf } from '../../shared/insight/figures/seriesOf.ts'
import { mergeTellings } from '../../shared/insight/incidents/mergeTellings.ts'
import { figureRows, listTellings, listWeeks } from '../database/insight.ts'
import type { LibraryCalls } from './libraryCalls.ts'
import type { LibraryContext } from './storedText.ts'

type InsightCalls = Pick<LibraryCalls, 'readFigures' | 'readIncidents'>

/** What the weeks tell together. */
export function insightCalls({ db }: LibraryContext): InsightCalls {
  return {
    readFigures(span) {
      const weeks = listWeeks(db, span)
      return { weeks, series: seriesOf(figureRows(db, weeks)) }
    },
    readIncidents: (span) => mergeTellings(listTellings(db, span)),
  }
}
