import type { ReportSummary } from '../../shared/ipc/calls/reports.ts'

/** What a message calls a report. */
export function nameOf(report: ReportSummary): string {
  return report.title === '' ? report.fileName : report.title
}
