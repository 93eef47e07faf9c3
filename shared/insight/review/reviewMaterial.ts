import type { FigureHistory } from '../figures/figureHistory.ts'
import type { LedgerIncident } from '../incidents/telling.ts'
import type { Linked } from '../linked.ts'
import type { Slip } from '../objectives/slip.ts'
import type { PlanSums } from '../plans/planSums.ts'
import type { WeekRef } from '../weekRef.ts'
import type { YearReflection } from '../year/yearReflection.ts'

/** An item that was done for the first time. */
export interface Milestone {
  readonly week: WeekRef
  readonly objective: string
  readonly name: string
  readonly line: number
}

/** All that the weeks of a time tell for a review of it. Everything is in the order of the weeks. */
export interface ReviewMaterial {
  readonly linked: Linked
  readonly weeks: readonly WeekRef[]
  readonly figures: FigureHistory
  readonly incidents: readonly LedgerIncident[]
  readonly milestones: readonly Milestone[]
  readonly slips: readonly Slip[]
  readonly plans: PlanSums
  readonly reflections: readonly YearReflection[]
}
