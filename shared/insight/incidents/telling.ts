import { findCause, tellsHandling } from '../../blocks/incident/toldInWords.ts'
import { halfWidth } from '../../report/blockText.ts'
import type { IncidentProjection, IsoDate, WeekId } from '../../report/projection.ts'

/** An incident as one report tells it. */
export interface Telling extends IncidentProjection {
  readonly report: number
  /** The report's own day and week; null where it has none. */
  readonly date: IsoDate | null
  readonly week: WeekId | null
}

/**
 * An incident, however many weeks tell it. What a later telling lacks is taken from an earlier one; day and week are those
 * of the first.
 */
export interface LedgerIncident extends Omit<Telling, 'line' | 'report'> {
  /** Its first telling's report and line, which name it. */
  readonly key: string
  /** Oldest first. Where they stand, and no more: a ledger of thousands is mostly these. */
  readonly tellings: readonly Pick<Telling, 'report' | 'line'>[]
}

/** The day by which it is ordered and grouped: that of its beginning, else that of the first report that tells it. */
export function dayOf({ start, date }: LedgerIncident): IsoDate | null {
  return start?.slice(0, 10) ?? date
}

/** Whether neither a part of its own nor the sentence says why it happened, or what was done about it. */
export function lacksCause({ cause, summary }: LedgerIncident): boolean {
  return cause === null && findCause(halfWidth(summary)) === null
}
export function lacksHandling({ handling, summary }: LedgerIncident): boolean {
  return handling === null && !tellsHandling(halfWidth(summary))
}
