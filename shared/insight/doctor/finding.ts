import type { Place } from '../../report/place.ts'
import type { IsoDate } from '../../report/projection.ts'

export const ailments = ['brokenImage', 'deadLink', 'strayDaily', 'missingWeek', 'duplicate'] as const
export type Ailment = (typeof ailments)[number]

/** Something in the library that is probably not as its author meant it. */
export interface Finding {
  /** Stays the same while the place does, whatever else changes in the text. */
  readonly key: string
  readonly ailment: Ailment
  /** null for a week that nobody wrote. */
  readonly patient: Place | null
  /** What a person calls the report or page; '' for none. */
  readonly name: string
  readonly date: IsoDate | null
  /** From 1; 0 for the whole. */
  readonly line: number
  readonly reason: Reason
  /** What it is about: an address, a day, a name. */
  readonly about: string
  /** null where there is no single safe one. */
  readonly repair: Repair | null
}

export type Reason =
  | 'imageMissing'
  | 'imageBroken'
  | 'targetMissing'
  | 'targetMoved'
  | 'addressBroken'
  | 'otherWeek'
  | 'noReport'
  | 'sameBytes'

/** Nothing of it is done before a person accepts it. */
export type Repair =
  | { readonly kind: 'lines'; readonly edits: readonly LineEdit[] }
  | { readonly kind: 'trash'; readonly keep: Place; readonly keepName: string }

/** Some lines of a report, and what is to stand in their place. Lines are without their line feed. */
export interface LineEdit {
  readonly report: number
  readonly name: string
  /** The first of the lines, from 1; where none is removed, the one that they are put before. */
  readonly line: number
  readonly removed: readonly string[]
  readonly inserted: readonly string[]
}
