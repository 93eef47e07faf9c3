import { printCsv } from '../../../shared/insight/csv.ts'
import type { LedgerIncident } from '../../../shared/insight/incidents/telling.ts'
import { tableMarkdown } from '../../../shared/insight/tableMarkdown.ts'
import type { ReportSummary } from '../../../shared/ipc/calls/reports.ts'
import type { Translate } from '../../../shared/messages/messages.ts'
import { printWeekId } from '../../../shared/report/title/weekNumbering.ts'

const columns = [
  'start',
  'end',
  'minutes',
  'summary',
  'cause',
  'handling',
  'foundBy',
  'side',
  'level',
  'review',
  'impact',
  'weeks',
] as const

/** The reports that tell incidents, by their ids. */
type ById = ReadonlyMap<number, ReportSummary>

/** The ledger as a table; what an incident's words don't say is empty. */
export function ledgerCsv(incidents: readonly LedgerIncident[], reports: ById, t: Translate): string {
  return printCsv(headsOf(t), rowsOf(incidents, reports, t))
}
export function ledgerMarkdown(incidents: readonly LedgerIncident[], reports: ById, t: Translate): string {
  return tableMarkdown(headsOf(t), rowsOf(incidents, reports, t))
}

function headsOf(t: Translate): readonly string[] {
  return columns.map((name) => t(`incidents.column.${name}`))
}

function rowsOf(incidents: readonly LedgerIncident[], reports: ById, t: Translate) {
  return incidents.map((one) => [
    one.start?.replace('T', ' ') ?? null,
    one.end?.replace('T', ' ') ?? null,
    one.durationMinutes,
    one.summary,
    one.cause,
    one.handling,
    one.foundBy && t(`incident.finder.${one.foundBy}`),
    one.causeSide && t(`incident.cause.${one.causeSide}`),
    one.level,
    one.underReview ? t('incidents.yes') : null,
    one.impact,
    one.tellings
      .flatMap(({ report }) => {
        const week = reports.get(report)?.week ?? null
        return week === null ? [] : printWeekId(week)
      })
      .join(' '),
  ])
}
