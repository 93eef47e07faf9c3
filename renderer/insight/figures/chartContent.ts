import type { DrawnPoints } from '../../../shared/insight/figures/drawnPoints.ts'
import type { Decisions } from '../../../shared/report/decisions.ts'
import type { Panel } from './chosenSeries.ts'

/** What one panel draws. */
export interface ChartContent {
  readonly panel: Panel
  readonly points: DrawnPoints
  /** Seconds since 1970, rising. */
  readonly incidents: readonly number[]
  readonly decisions: Decisions['kpis']
}
