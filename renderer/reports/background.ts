import type { EarlierReflections, KpiHistoryWeek } from '../../shared/ipc/calls/history.ts'
import type { ReportSummary, StoredReport } from '../../shared/ipc/calls/reports.ts'
import type { Client } from '../../shared/ipc/contract.ts'
import { type Decisions, noDecisions, type PlanAnswer } from '../../shared/report/decisions.ts'
import { type Reading, readReading } from '../../shared/report/reading.ts'

/** What is known beside the open report's text. Another object with each change of any part. */
export interface Background {
  /** The reports before, newest first, as far back as instruments look. At first the nearest one alone. */
  readonly weeks: readonly EarlierWeek[]
  /** false while the rest of the weeks, figures and decisions is still being read. */
  readonly complete: boolean
  /** Figures of the reports before, newest first. */
  readonly kpiHistory: readonly KpiHistoryWeek[]
  readonly reflections: EarlierReflections
  readonly decisions: Decisions
  /** What became of the plan of the nearest report before. */
  readonly planAnswers: readonly PlanAnswer[]
}

/** A report before the open one, read once. */
export interface EarlierWeek {
  readonly report: ReportSummary
  readonly text: string
  readonly reading: Reading
}

/** How many reports back are read: half a year. */
const weeksBack = 26

export const emptyBackground: Background = {
  weeks: [],
  complete: false,
  kpiHistory: [],
  reflections: { recent: [], yearAgo: null },
  decisions: noDecisions,
  planAnswers: [],
}

const known = new WeakMap<StoredReport, EarlierWeek>()
const readings = new WeakMap<StoredReport, Reading>()

/** The same report gives the same object. It is read when its reading is asked for: a text is painted before that. */
export function earlierWeek(report: StoredReport): EarlierWeek {
  const week = known.get(report)
  if (week !== undefined) return week
  const { text, encoding: _encoding, ...summary } = report
  const made = {
    report: summary,
    text,
    get reading() {
      return readOnce(report)
    },
  }
  known.set(report, made)
  return made
}

function readOnce(report: StoredReport): Reading {
  const reading = readings.get(report) ?? readReading(report.text)
  readings.set(report, reading)
  return reading
}

/** What is known at once: the nearest report before. */
export function firstBackground(before: StoredReport | null, decisions: Decisions): Background {
  return { ...emptyBackground, decisions, weeks: before === null ? [] : [earlierWeek(before)] }
}

/**
 * Reads the rest. The texts are read a few at a time, so that the window answers in between.
 * @param before the nearest report before, as it was read already
 */
export async function readBackground(
  calls: Client,
  report: number,
  before: StoredReport | null,
): Promise<Omit<Background, 'decisions'>> {
  // The report itself is painted first.
  await idle()
  const [reports, kpiHistory, reflections, planAnswers] = await Promise.all([
    calls.openReportsBefore(report, weeksBack),
    calls.readKpiHistory(report),
    calls.readReflections(report),
    before === null ? [] : calls.readPlanAnswers(before.id),
  ])
  const weeks: EarlierWeek[] = []
  for (const earlier of reports) {
    const isKnown = before !== null && earlier.id === before.id && earlier.revision === before.revision
    const week = isKnown ? before : earlier
    await idle()
    readOnce(week)
    weeks.push(earlierWeek(week))
  }
  return { weeks, complete: true, kpiHistory, reflections, planAnswers }
}

function idle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 200 }))
}
