import type { ThreadTelling } from '../../shared/ipc/calls/objectives.ts'
import { walk } from '../../shared/notion/document.ts'
import { readDocument } from '../../shared/notion/readDocument.ts'
import { blockText } from '../../shared/report/blockText.ts'
import type { ReadableDatabase } from '../database/connection.ts'
import { findWeekRef } from '../database/planHistory.ts'
import { findReport } from '../database/reports.ts'
import { findFollower, findItem, listLastTold, listSlips, sumObjectives } from '../database/threads.ts'
import type { LinkedPlace } from '../database/weekLinks.ts'
import { decodeStored } from '../files/encoding.ts'
import type { LibraryCalls } from './libraryCalls.ts'
import { linkTime } from './planCalls.ts'
import type { LibraryContext } from './storedText.ts'
import type { WeekLinker } from './weekLinker.ts'

/** So many items and slips are told at once, and so many weeks of a thread. */
const mostItems = 1_000
const mostWeeks = 104

/** The items under objectives through the weeks. */
export function objectiveCalls(
  { db }: LibraryContext,
  linker: WeekLinker,
): Pick<LibraryCalls, 'readObjectives' | 'readThread'> {
  const link = () => linker.link(performance.now() + linkTime)
  return {
    readObjectives(from, to) {
      const linked = link()
      const span = { from, to }
      const items = listLastTold(db, span, mostItems)
      const slips = listSlips(db, span, mostItems)
      const isCut = items.length === mostItems || slips.length === mostItems
      const days = slips.reduce((sum, slip) => sum + slip.days, 0)
      const all = isCut ? sumObjectives(db, span) : { items: items.length, slips: slips.length, days }
      return {
        linked,
        items,
        slips,
        slipSums: { count: all.slips, days: all.days },
        left: all.items - items.length + all.slips - slips.length,
      }
    },
    readThread(report, position) {
      const linked = link()
      let last: LinkedPlace = { report, position }
      for (let next = findFollower(db, last); next !== null; next = findFollower(db, next)) last = next
      const newest = findItem(db, last)
      if (newest === null) return null
      const weeks: ThreadTelling[] = []
      for (let item: typeof newest | null = newest; item !== null && weeks.length < mostWeeks; ) {
        const week = findWeekRef(db, item.report)
        if (week === null) break
        const { line, promised: written, promised_from: from, promised_to: to } = item
        weeks.push({
          week,
          position: item.position,
          line,
          text: textAt(db, item.report, line) ?? item.name,
          progress: item.told,
          status: item.status,
          promise: written === null || from === null || to === null ? null : { written, from, to },
          slippedBy: item.slipped_by,
        })
        const { earlier_report_id: earlier, earlier_position: place }: typeof newest = item
        item = earlier === null || place === null ? null : findItem(db, { report: earlier, position: place })
      }
      return { linked, objective: newest.objective, name: newest.name, weeks, left: newest.weeks - weeks.length }
    },
  }
}

/** The text of the block that begins at a line. */
function textAt(db: ReadableDatabase, report: number, line: number): string | null {
  const stored = findReport(db, report)
  if (stored === null) return null
  const { blocks } = readDocument(decodeStored(stored.bytes, stored.encoding))
  for (const { block } of walk(blocks)) if (block.line === line) return blockText(block).text.trim()
  return null
}
