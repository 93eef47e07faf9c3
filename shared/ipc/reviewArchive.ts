import type { FigureHistory } from '../insight/figures/figureHistory.ts'
import type { LedgerIncident } from '../insight/incidents/telling.ts'
import type { PlanSums } from '../insight/plans/planSums.ts'
import type { Slip } from './objectivesArchive.ts'
import type { Linked, WeekRef, YearReflection } from './planArchive.ts'

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
