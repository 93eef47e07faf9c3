import { z } from 'zod'
import type { Linked } from '../../insight/linked.ts'
import type { Slip } from '../../insight/objectives/slip.ts'
import type { WeekRef } from '../../insight/weekRef.ts'
import type { IntentDate, IsoDate, OkrStatus } from '../../report/projection.ts'
import { call, day, returns } from '../call.ts'

/** The items of the objectives through the weeks. */
export const objectives = {
  /** The items that were last told from one day to another, and the promises that were put off. */
  readObjectives: call([day, day], returns<ObjectivesAnswer>()),
  /** An item through the weeks, by a report that tells it and its position there; null where there is none. */
  readThread: call([z.int(), z.int()], returns<ThreadAnswer | null>()),
}

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
