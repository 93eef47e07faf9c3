import type { IntentDate } from '../../report/projection.ts'
import type { WeekRef } from '../weekRef.ts'

/** A date that was put off. */
export interface Slip {
  readonly week: WeekRef
  readonly position: number
  readonly line: number
  readonly objective: string
  readonly name: string
  readonly from: IntentDate
  readonly to: IntentDate
  readonly days: number
}
