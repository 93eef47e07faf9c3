import type { ReportSummary } from '../../shared/ipc/calls/reports.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/connection.ts'
import { findByFileName, findReport, listReports, updateFileName } from '../database/reports.ts'
import { fileNameFromTitle, unusedFileName } from '../files/fileName.ts'
import type { NumberingTally } from './numbering.ts'
import { reportsOfWeek } from './reportCalls.ts'
import { type IncomingText, insertText, replaceText, weekUnder } from './storedText.ts'

/** A report that comes from outside: its text, and the name that it came under; null where nothing is left of it. */
export interface IncomingReport extends IncomingText {
  readonly fileName: string | null
}

/** The report in whose place one would come; of several for a week the one of its name, else the week's own. */
export function findStanding(
  db: ReadableDatabase,
  incoming: IncomingReport,
  tally: NumberingTally,
): ReportSummary | null {
  const numbering = tally.numberingWith(incoming)
  const week = weekUnder(incoming, numbering)
  const { fileName } = incoming
  if (week === null) return fileName === null ? null : (findByFileName(db, fileName)[0] ?? null)
  const standing = reportsOfWeek(db, week, numbering)
  return standing.find((report) => report.fileName === fileName) ?? standing[0] ?? null
}

/** A report of its own where its week is free. */
export function insertIncoming(
  db: WritableDatabase,
  incoming: IncomingReport,
  at: number,
  tally?: NumberingTally,
): ReportSummary {
  const { fileName } = incoming
  return insertText(db, incoming, { kind: 'import', fileName, beside: false, at }, tally)
}

/** Takes the place of the text of a report; null where that is no longer the one that a person was asked about. */
export function replaceStanding(
  db: WritableDatabase,
  asked: ReportSummary,
  incoming: IncomingReport,
  at: number,
): ReportSummary | null {
  const report = findReport(db, asked.id)?.summary
  if (report === undefined || report.trashedAt !== null || report.revision !== asked.revision) return null
  if (incoming.fileName !== null) updateFileName(db, report.id, incoming.fileName)
  return replaceText(db, report, incoming, { kind: 'import', at })
}

/** A report of its own beside another of its week, under a name that is free. */
export function insertBeside(db: WritableDatabase, incoming: IncomingReport, at: number): ReportSummary {
  const taken = listReports(db, 'live').map((report) => report.fileName)
  const fileName = unusedFileName(incoming.fileName ?? fileNameFromTitle(incoming.title), taken)
  return insertText(db, incoming, { kind: 'import', fileName, beside: true, at })
}
