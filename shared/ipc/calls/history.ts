import { z } from 'zod'
import type { IsoDate, WeekId } from '../../report/projection.ts'
import { call, returns } from '../call.ts'
import type { Result } from '../problem.ts'
import type { ReportSummary, StoredReport } from './reports.ts'

/** The reports before one, and the texts that it had itself. */
export const history = {
  /** The live reports dated before this one, newest first, the newest of each week; the first is `openReportBefore`. */
  openReportsBefore: call([z.int(), z.int().min(0).max(60)], returns<readonly StoredReport[]>()),
  /** The figures of the reports dated before this one, newest first, the newest of each week; 260 at most. */
  readKpiHistory: call([z.int()], returns<readonly KpiHistoryWeek[]>()),
  readReflections: call([z.int()], returns<EarlierReflections>()),
  /** Newest first; the first has the report's own text. */
  listRevisions: call([z.int()], returns<readonly RevisionSummary[]>()),
  openRevision: call([z.int(), z.int()], returns<Result<{ readonly text: string }>>()),
}

/** The figures of a report before, in reading order. */
export interface KpiHistoryWeek {
  readonly report: number
  readonly title: string
  readonly date: IsoDate
  readonly week: WeekId | null
  readonly kpis: readonly KpiHistoryValue[]
}

export interface KpiHistoryValue {
  readonly label: string
  /** null where the text has no value. */
  readonly value: number | null
  readonly unit: string
}

export interface EarlierReflections {
  /** The last four that say something, newest first. */
  readonly recent: readonly EarlierReflection[]
  /** The one nearest to the same day of the year before, three weeks away at most. */
  readonly yearAgo: EarlierReflection | null
}

export interface EarlierReflection {
  readonly report: ReportSummary
  readonly text: string
}

/** A text that a report had. */
export interface RevisionSummary {
  readonly revision: number
  /** How it came about: `sitting` is the first edit of a sitting, `autosave` every one after it. */
  readonly kind: 'import' | 'creation' | 'sitting' | 'autosave'
  /** When the first and the last of the saves that it stands for were made. Milliseconds since 1970. */
  readonly begunAt: number
  readonly savedAt: number
}
