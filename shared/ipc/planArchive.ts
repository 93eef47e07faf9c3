import type { PeriodPlans, PlanFate, PlanSums } from '../insight/plans/planSums.ts'
import type { IsoDate, WeekId } from '../report/projection.ts'

/** How many of the library's weeks have been held against those before them: what is told is whole once all are. */
export interface Linked {
  readonly weeks: number
  readonly of: number
}
/** A report, as a line of a view names it. */
export interface WeekRef {
  readonly report: number
  readonly title: string
  readonly date: IsoDate
  readonly week: WeekId | null
}

/** What was reflected on in a week. */
export interface YearReflection {
  readonly week: WeekRef
  /** Its paragraphs and items, a line each. */
  readonly text: string
  /** 1-based line of its first block. */
  readonly line: number
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
