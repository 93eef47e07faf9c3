import type { SectionKind } from './projection.ts'

/** What a new week takes over of a section: all of it, its heading and lead lines only, or nothing. */
export const carryOvers = ['keep', 'empty', 'drop'] as const
export type CarryOver = (typeof carryOvers)[number]
/** For each kind of section, and for headings without a kind (`unknown`). */
export type CarryOverRules = Readonly<Record<SectionKind | 'unknown', CarryOver>>
