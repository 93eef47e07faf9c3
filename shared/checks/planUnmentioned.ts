import type { PlanRecognition } from '../blocks/plan/plan.ts'
import { type Block, childrenOf, walk } from '../notion/document.ts'
import { compareReadings } from '../report/compare/compareReadings.ts'
import { isTellingItem, planItemKey, planMentions } from '../report/planMentions.ts'
import type { Reading } from '../report/reading.ts'
import type { Check } from './check.ts'
import { weeksBefore } from './weeksBefore.ts'

/** A plan is for the next report; after a longer time it says nothing of what that one should tell. */
const days = 10

/** An item of last week's plan that this week neither speaks of nor plans again. */
export const planUnmentioned: Check<'planUnmentioned'> = {
  name: 'planUnmentioned',
  title: 'checkName.planUnmentioned',
  *find(checked) {
    const { reading } = checked
    const last = weeksBefore(checked, days)[0]
    const block = reading.sections.find(({ meaning }) => meaning === 'plan')?.heading ?? reading.document.blocks[0]
    if (last === undefined || block === undefined) return
    const plan = plannedIn(last)
    const spokenOf = new Set(
      planMentions(
        plan.map(({ value }) => value),
        reading,
      ).flatMap((one) => (one.block === null ? [] : [one.item])),
    )
    const again = new Set(compareReadings(last, reading, checked.decisions).pairs.map(({ earlier }) => earlier))
    const isKnown = (item: PlanRecognition) => spokenOf.has(planItemKey(item.value.text)) || again.has(item.block)
    const byBlock = new Map(plan.map((item) => [item.block, item]))
    const inner = new Set(plan.flatMap(({ block: own }) => [...walk(childrenOf(own))].map((entry) => entry.block)))
    for (const item of plan) {
      if (inner.has(item.block) || !isTellingItem(item.value.text)) continue
      if ([item.block, ...below(item.block)].some((one) => isKnown(byBlock.get(one) ?? item))) continue
      const values = { item: item.value.text.replace(/\s+/g, ' '), date: last.date ?? '' }
      yield { block, from: 0, to: 0, message: { key: 'finding.planUnmentioned', values }, fix: null }
    }
  },
}

function plannedIn({ recognised }: Reading): readonly PlanRecognition[] {
  return recognised.filter((one): one is PlanRecognition => one.kind === 'plan' && one.value.text !== '')
}

function below(block: Block): readonly Block[] {
  return [...walk(childrenOf(block))].map((entry) => entry.block)
}
