import type { KpiDecision } from '../../../shared/report/decisions.ts'
import { directionOf } from './direction.ts'

export const noKpiDecision: KpiDecision = { better: null, target: null, low: null, high: null }

/** Which way is good: as a person decided, else as the label says; null where neither tells. */
export function betterOf(label: string, decision: KpiDecision | undefined): 'up' | 'down' | null {
  return decision?.better ?? directionOf(label)
}

/** Whether a target is reached; null where it isn't known which way is good. */
export function meets(value: number, target: number, better: 'up' | 'down' | null): boolean | null {
  if (better === null) return value === target ? true : null
  return better === 'up' ? value >= target : value <= target
}

/** Whether a value is outside of what is normal. */
export function isOutside(value: number, { low, high }: KpiDecision): boolean {
  return (low !== null && value < low) || (high !== null && value > high)
}

/** `97–99%`, `≥ 97%`; '' for no range. */
export function printRange({ low, high }: KpiDecision, unit: string): string {
  if (low !== null && high !== null) return `${low}–${high}${unit}`
  if (low !== null) return `≥ ${low}${unit}`
  return high === null ? '' : `≤ ${high}${unit}`
}
