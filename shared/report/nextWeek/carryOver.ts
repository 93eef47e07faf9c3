import type { KpiRecognition } from '../../blocks/kpi/kpi.ts'
import { printPlan } from '../../blocks/plan/plan.ts'
import type { Block } from '../../notion/document.ts'
import type { SectionKind } from '../projection.ts'
import type { Section } from '../sections.ts'
import type { CarryOver, CarryOverRules } from './carryOverRules.ts'
import { clearIncidents, isIncidentHeading } from './clearIncidents.ts'
import { emptyFigures } from './emptyFigures.ts'
import { emptyings, leadLinesOf, numberedItemsFor } from './emptySection.ts'

/** What the emptying of a section must know of its blocks. */
export interface Recognised {
  readonly isIncident: (block: Block) => boolean
  readonly kpiOf: (block: Block) => KpiRecognition | undefined
  /** How many items of a plan a block is. */
  readonly planItemsIn: (block: Block) => number
}

/** A section of last week's report and what becomes of it. */
export interface CarriedSection {
  readonly section: Section
  /** Whose rule it follows: its own kind, or that of the section around it. */
  readonly kind: SectionKind | 'unknown'
  readonly rule: CarryOver
  /** null where it is dropped. */
  readonly blocks: readonly Block[] | null
}

/**
 * Applies the rules to each section. Incidents follow the rule of `stability` wherever they stand. A dropped section's
 * heading stays where a section inside it stays.
 */
export function carryOver(
  sections: readonly Section[],
  rules: CarryOverRules,
  recognised: Recognised,
): readonly CarriedSection[] {
  const carried = sections.map((section): CarriedSection => {
    const kind = section.meaning ?? 'unknown'
    const rule = rules[kind]
    return { section, kind, rule, blocks: rule === 'drop' ? null : carryBlocks(section, kind, rules, recognised) }
  })
  return withPlanItem(withHeadings(carried))
}

function carryBlocks(
  section: Section,
  kind: SectionKind | 'unknown',
  rules: CarryOverRules,
  recognised: Recognised,
): readonly Block[] {
  const emptying = rules[kind] === 'empty' ? emptyings[kind] : null
  if (emptying === 'leadLines') return leadLinesOf(section.blocks)
  if (emptying === 'numberedItems') return numberedItemsFor(section.blocks, recognised.planItemsIn)
  const blocks = emptying === 'values' ? emptyFigures(section.blocks, recognised.kpiOf) : section.blocks
  // No incidents are recognised in these.
  if (rules.stability === 'keep' || kind === 'reflection' || kind === 'plan' || kind === 'dailies') return blocks
  if (kind === 'stability' && isIncidentHeading(section.heading)) return leadLinesOf(blocks)
  return clearIncidents(blocks, recognised.isIncident, rules.stability === 'drop' ? 'drop' : 'keep')
}

function withHeadings(carried: readonly CarriedSection[]): readonly CarriedSection[] {
  const needed = new Set<Section>()
  for (const { section, blocks } of carried) {
    if (blocks !== null) for (let outer = section.parent; outer !== null; outer = outer.parent) needed.add(outer)
  }
  return carried.map((one) => (one.blocks === null && needed.has(one.section) ? { ...one, blocks: [] } : one))
}

/** A plan that held no items has one to begin with. */
function withPlanItem(carried: readonly CarriedSection[]): readonly CarriedSection[] {
  const plans = carried.filter((one) => one.kind === 'plan' && one.rule === 'empty')
  const last = plans.at(-1)
  if (last === undefined || plans.some((plan) => plan.blocks?.some((block) => block.type === 'numberItem')))
    return carried
  return carried.map((one) => (one === last ? { ...one, blocks: [...(one.blocks ?? []), ...printPlan([''])] } : one))
}
