import type { IntentDate, IsoDate, OkrStatus } from '../report/projection.ts'
import type { Linked, WeekRef } from './planArchive.ts'

/** An item under an objective, as it was last told in a time. */
export interface BoardItem {
  readonly week: WeekRef
  /** Among the items of its report. */
  readonly position: number
  readonly line: number
  readonly objective: string
  readonly name: string
  /** The last that was told of it; null for none. */
  readonly progress: number | null
  readonly status: OkrStatus | null
  readonly promise: IntentDate | null
  /** The day of the week in which its words last changed. */
  readonly movedOn: IsoDate
  readonly weeks: number
  readonly slips: number
}
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
export interface ObjectivesAnswer {
  readonly linked: Linked
  /** Those of the newest week first. */
  readonly items: readonly BoardItem[]
  /** The newest first. */
  readonly slips: readonly Slip[]
  /** Of all slips of that time, told or not. */
  readonly slipSums: { readonly count: number; readonly days: number }
  /** How many items and slips of that time are not told. */
  readonly left: number
}

/** What one week tells of an item. */
export interface ThreadTelling {
  readonly week: WeekRef
  readonly position: number
  readonly line: number
  /** Its own words, as written. */
  readonly text: string
  readonly progress: number | null
  readonly status: OkrStatus | null
  readonly promise: IntentDate | null
  /** In days, where this week put the promise off. */
  readonly slippedBy: number | null
}
export interface ThreadAnswer {
  readonly linked: Linked
  readonly objective: string
  readonly name: string
  /** Newest first. */
  readonly weeks: readonly ThreadTelling[]
  /** How many weeks before them told of it too. */
  readonly left: number
}
