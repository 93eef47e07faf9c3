import type { ReportSummary } from '../../shared/ipc/calls/reports.ts'
import type { Translate } from '../../shared/messages/messages.ts'
import type { WeekId } from '../../shared/report/projection.ts'

/** `第06周`. */
export function printWeekNumber(week: WeekId, t: Translate): string {
  return t('weeks.week', { number: String(week.number).padStart(2, '0') })
}

/** How a report is called in a sentence: its week, else its title. */
export function printWeek(report: ReportSummary, t: Translate): string {
  if (report.week !== null) return printWeekNumber(report.week, t)
  return report.title === '' ? t('page.untitled') : `“${report.title}”`
}
