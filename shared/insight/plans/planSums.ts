import type { ToldOutcome } from '../../blocks/plan/outcomeTold.ts'
import type { PlanOutcome } from '../../report/decisions.ts'

/**
 * What became of a planned item. `told`: the week after speaks of it, and no more is sure. `unanswered`: nobody knows.
 * `open`: there is no week after it yet.
 */
export type PlanFate = PlanOutcome | 'told' | 'unanswered' | 'open'

/**
 * What became of an item, by what is known of it: a person's own answer, then what a line of the week after tells, then
 * that it stands in the plan of the week after again, by which it has slipped.
 */
export function fateOf(known: {
  readonly answer: PlanOutcome | null
  readonly told: ToldOutcome | null
  readonly carried: boolean
}): Exclude<PlanFate, 'open'> {
  const { answer, told, carried } = known
  if (answer !== null) return answer
  if (told !== null && told !== 'told') return told
  return carried ? 'slipped' : (told ?? 'unanswered')
}

/** How many items of plans came to what. */
export interface PlanSums {
  readonly planned: number
  readonly done: number
  readonly slipped: number
  readonly dropped: number
  readonly told: number
}
const noPlans: PlanSums = { planned: 0, done: 0, slipped: 0, dropped: 0, told: 0 }

function addPlans(a: PlanSums, b: PlanSums): PlanSums {
  return {
    planned: a.planned + b.planned,
    done: a.done + b.done,
    slipped: a.slipped + b.slipped,
    dropped: a.dropped + b.dropped,
    told: a.told + b.told,
  }
}
/** Counts the items of plans by what became of them. */
export function sumFates(fates: readonly Exclude<PlanFate, 'open'>[]): PlanSums {
  const count = (fate: PlanFate) => fates.filter((other) => other === fate).length
  return {
    planned: fates.length,
    done: count('done'),
    slipped: count('slipped'),
    dropped: count('dropped'),
    told: count('told'),
  }
}
/** How many of them nobody knows anything about. */
export function unansweredOf({ planned, done, slipped, dropped, told }: PlanSums): number {
  return planned - done - slipped - dropped - told
}

/** Of what was to be done, the share that was, in percent; what was dropped was no longer to be done. null for nothing. */
export function doneRate({ planned, done, dropped }: PlanSums): number | null {
  const due = planned - dropped
  return due === 0 ? null : (done / due) * 100
}

export type PlanPeriod = 'month' | 'quarter' | 'year'
/** The plans of a month (`2023-04`), a quarter (`2023-Q2`) or a year (`2023`). */
export interface PeriodPlans {
  readonly period: string
  readonly sums: PlanSums
}

/**
 * The months' sums by the quarter or year in which the plan was made, or as they are, in their order; periods without a
 * plan are left out.
 * @param months oldest first
 */
export function plansByPeriod(
  months: readonly { readonly month: string; readonly sums: PlanSums }[],
  period: PlanPeriod,
): readonly PeriodPlans[] {
  const periods = new Map<string, PlanSums>()
  for (const { month, sums } of months) {
    if (sums.planned === 0) continue
    const name = periodOf(month, period)
    periods.set(name, addPlans(periods.get(name) ?? noPlans, sums))
  }
  return [...periods].map(([name, sums]) => ({ period: name, sums }))
}

function periodOf(month: string, period: PlanPeriod): string {
  if (period === 'month') return month
  const year = month.slice(0, 4)
  return period === 'year' ? year : `${year}-Q${Math.ceil(Number(month.slice(5)) / 3)}`
}
