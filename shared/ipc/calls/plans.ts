import { z } from 'zod'
import type { Linked } from '../../insight/linked.ts'
import type { PeriodPlans, PlanFate, PlanSums } from '../../insight/plans/planSums.ts'
import type { WeekRef } from '../../insight/weekRef.ts'
import type { YearReflection } from '../../insight/year/yearReflection.ts'
import { call, day, returns } from '../call.ts'

/** What became of the weeks’ plans, and what was reflected on. */
export const plans = {
  /** From one day to another; the rate by period. `all`: every week's plan, not only the newest ones. */
  readPlans: call([day, day, z.enum(['month', 'quarter', 'year']), z.boolean()], returns<PlansAnswer>()),
  /** Those of a year's weeks that say something, in the order of the weeks. */
  readReflectionsOfYear: call([z.int()], returns<readonly YearReflection[]>()),
}

/** What became of the plans of a time. */
export interface PlansAnswer {
  readonly linked: Linked
  /** Of the time that was asked for and the nine years before it, oldest first, by the day on which they were made. */
  readonly periods: readonly PeriodPlans[]
  /** Of the time that was asked for, but for plans without a week after them. */
  readonly sums: PlanSums
  /** The plans of that time, newest first; the first ones only where there are too many. */
  readonly weeks: readonly PlanWeek[]
  /** How many more there are. */
  readonly weeksLeft: number
  readonly slipping: readonly SlippingItem[]
}
export interface PlanWeek {
  readonly week: WeekRef
  /** The report that tells what became of it; null where there is none yet. */
  readonly next: WeekRef | null
  readonly items: readonly PlannedItem[]
}
export interface PlannedItem {
  readonly text: string
  /** In the report that planned it, 1-based. */
  readonly line: number
  readonly fate: PlanFate
  /** A person's own word why; '' for none. */
  readonly why: string
  /** The line of the next report that speaks of it. */
  readonly toldLine: number | null
  /** In how many plans in a row it has stood, this one included. */
  readonly plans: number
}
/** An item that stands in plan after plan. */
export interface SlippingItem {
  readonly text: string
  /** The last plan in which it stands, and its line there. */
  readonly week: WeekRef
  readonly line: number
  readonly first: WeekRef
  /** In how many plans in a row. */
  readonly plans: number
  readonly fate: PlanFate
}
