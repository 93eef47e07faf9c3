import type { LedgerIncident } from '../../shared/insight/incidents/telling.ts'
import type { Span } from '../../shared/insight/span.ts'
import type { ReportSummary } from '../../shared/ipc/calls/reports.ts'
import { client } from '../ipc/client.ts'
import { reports } from '../reports/reportsStore.ts'

/** Years that are asked for at a time: what comes in between waits no longer than for these. */
const years = 8

/** The incidents of a span; of a long one piece by piece. */
export async function readIncidents({ from, to }: Span): Promise<readonly LedgerIncident[]> {
  const { reports: list } = reports.store.getState()
  const isDated = ({ date }: ReportSummary) => date !== null
  const yearOf = (date: string | null | undefined) => Number((date ?? '0').slice(0, 4))
  const [first, last] = [yearOf(from ?? list.findLast(isDated)?.date), yearOf(to ?? list.find(isDated)?.date)]
  const spans: Span[] = []
  let begin = from
  for (let end = first + years; end <= last; end += years) {
    spans.push({ from: begin, to: `${end - 1}-12-31` })
    begin = `${end}-01-01`
  }
  spans.push({ from: begin, to })
  const found: LedgerIncident[] = []
  // While one piece is taken in, the next one is on its way.
  let next = client.readIncidents(spans[0] as Span)
  for (const [at] of spans.entries()) {
    const piece = next
    const following = spans[at + 1]
    if (following !== undefined) next = client.readIncidents(following)
    for (const incident of await piece) found.push(incident)
  }
  return found
}
