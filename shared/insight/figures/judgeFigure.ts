import type { KpiDecision } from '../../report/decisions.ts'

/** Whether a value lies outside the normal range that was decided for it, both ends within. */
export function isOutside(value: number, decision: KpiDecision | undefined): boolean {
  if (decision === undefined) return false
  return (decision.low !== null && value < decision.low) || (decision.high !== null && value > decision.high)
}
