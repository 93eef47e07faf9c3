/**
 * What a person has decided beside the texts: it stands in no report, is never exported, and goes by what a line says,
 * never by where it stands.
 */
export interface Decisions {
  /** By `labelKey` of the figure's label. */
  readonly kpis: Readonly<Record<string, KpiDecision>>
  readonly matches: readonly MatchDecision[]
  readonly ignored: readonly IgnoredFinding[]
}

/** How a figure is to be judged. */
export interface KpiDecision {
  /** Which way is good; null: as its label says. */
  readonly better: 'up' | 'down' | null
  readonly target: number | null
  /** The normal range, both ends within; null: no bound on that side. */
  readonly low: number | null
  readonly high: number | null
}

/** Whether an item of a week and an item of a later one are about the same; each given by its key. */
export interface MatchDecision {
  readonly earlier: string
  readonly later: string
  readonly same: boolean
}

/** A finding that is not to be told again. */
export interface IgnoredFinding {
  readonly report: number
  readonly check: string
  /** What the check calls the place: made from the words that it is about. */
  readonly place: string
}

export const planOutcomes = ['done', 'slipped', 'dropped'] as const
export type PlanOutcome = (typeof planOutcomes)[number]

/** What became of an item of a report's plan. */
export interface PlanAnswer {
  /** The item's key, made from its words. */
  readonly item: string
  readonly outcome: PlanOutcome
  /** A word why; '' for none. */
  readonly why: string
}

export const noDecisions: Decisions = { kpis: {}, matches: [], ignored: [] }
