import type { SectionKind } from '../projection.ts'

/** What a new week takes over of a section: all of it, its heading and lead lines only, or nothing. */
export const carryOvers = ['keep', 'empty', 'drop'] as const
export type CarryOver = (typeof carryOvers)[number]
/** For each kind of section, and for headings without a kind (`unknown`). */
export type CarryOverRules = Readonly<Record<SectionKind | 'unknown', CarryOver>>

/** `stability` is the rule of incidents too, in whichever section they stand. What `empty` leaves: `emptySection.ts`. */
export const defaultCarryOver: CarryOverRules = {
  figures: 'empty',
  objectives: 'keep',
  focus: 'keep',
  stability: 'empty',
  other: 'keep',
  reflection: 'empty',
  plan: 'empty',
  dailies: 'empty',
  unknown: 'keep',
}
