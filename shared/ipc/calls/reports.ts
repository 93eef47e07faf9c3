import { z } from 'zod'
import type { IsoDate, WeekId } from '../../report/projection.ts'
import { call, returns } from '../call.ts'
import type { Result } from '../problem.ts'

/** The library’s reports. */
export const reports = {
  listReports: call([], returns<readonly ReportSummary[]>()),
  listTrash: call([], returns<readonly ReportSummary[]>()),
  openReport: call([z.int()], returns<Result<StoredReport>>()),
  /** Text and the revision it was edited from. Saving over a revision that is not the newest is refused as `stale`. */
  saveReport: call([z.int(), z.string(), z.int()], returns<Result<ReportSummary>>()),
  /** A new report from its text. A report of the same week is not made twice: it is returned as it is. */
  createReport: call([z.string()], returns<Result<{ readonly report: ReportSummary; readonly created: boolean }>>()),
  /** The nearest report dated before this one; null where there is none. */
  openReportBefore: call([z.int()], returns<StoredReport | null>()),
  trashReport: call([z.int()], returns<void>()),
  restoreReport: call([z.int()], returns<Result<ReportSummary>>()),
  /** Deletes for good; only what is in the trash. */
  deleteReport: call([z.int()], returns<void>()),
}

export interface ReportSummary {
  readonly id: number
  readonly title: string
  readonly date: IsoDate | null
  readonly week: WeekId | null
  /** The name that it came with and that export proposes. */
  readonly fileName: string
  /** Counts up by one with each save. */
  readonly revision: number
  /** Milliseconds since 1970. */
  readonly savedAt: number
  readonly trashedAt: number | null
}

export interface StoredReport extends ReportSummary {
  /** Decoded, without a BOM; line ends as they are. */
  readonly text: string
  readonly encoding: Encoding
}

export interface Encoding {
  readonly charset: 'utf-8' | 'gb18030'
  readonly bom: boolean
}
