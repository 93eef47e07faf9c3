import type { NextSection } from '../../shared/report/nextWeek/nextWeek.ts'
import { type SectionKind, sectionKinds } from '../../shared/report/projection.ts'

export interface CarryOverGroup {
  readonly kind: SectionKind | 'unknown'
  /** The headings that follow this kind's rule, in order. */
  readonly titles: readonly string[]
}

/** The rules that matter to these sections, in the order in which the report has them, with the headings of each. */
export function carryOverGroups(sections: readonly NextSection[]): readonly CarryOverGroup[] {
  const titles = new Map<CarryOverGroup['kind'], string[]>()
  for (const { ruleOf, title } of sections) {
    const known = titles.get(ruleOf)
    if (known === undefined) titles.set(ruleOf, [title])
    else known.push(title)
  }
  // Incidents follow this rule in whichever section they stand, even where no section is theirs.
  if (titles.size > 0 && !titles.has('stability')) titles.set('stability', [])
  const groups = [...titles].map(([kind, headings]) => ({ kind, titles: headings }))
  return [...groups.filter(({ kind }) => kind !== 'unknown'), ...groups.filter(({ kind }) => kind === 'unknown')]
}

/** Every rule, for the settings. */
export const carryOverKinds: readonly (SectionKind | 'unknown')[] = [...sectionKinds, 'unknown']
