import { useMemo } from 'react'
import type { PlanRecognition } from '../../../shared/blocks/plan/plan.ts'
import { isUnanswered, type PlanStanding, planStandings } from '../../../shared/blocks/plan/planStandings.ts'
import type { EarlierWeek } from '../../reports/background.ts'
import type { PanelProps } from '../panel.ts'
import { useReading } from '../useReading.ts'

const none: readonly PlanRecognition[] = []
const plans = new WeakMap<EarlierWeek, readonly PlanRecognition[]>()

/** What a report planned for the week after it. */
function planOf(week: EarlierWeek | undefined): readonly PlanRecognition[] {
  if (week === undefined) return none
  const known = plans.get(week)
  if (known !== undefined) return known
  const made = week.reading.recognised.filter((one): one is PlanRecognition => one.kind === 'plan')
  plans.set(week, made)
  return made
}

/** Where the items of the plan before stand. */
export function useStandings({ handle, background }: PanelProps): readonly PlanStanding[] {
  const reading = useReading(handle)
  const [week] = background.weeks
  const plan = planOf(week)
  const { planAnswers } = background
  return useMemo(() => planStandings(plan, planAnswers, reading, week?.reading), [plan, planAnswers, reading, week])
}

/** How many of them nobody has answered. */
export function useUnansweredCount(props: PanelProps): number {
  return useStandings(props).filter(isUnanswered).length
}
