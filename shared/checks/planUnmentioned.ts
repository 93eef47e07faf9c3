import type { PlanRecognition } from '../blocks/plan/plan.ts'
import { type Block, childrenOf, walk } from '../notion/document.ts'
import { compareReadings } from '../report/compare/compareReadings.ts'
import { isUnmentioned } from '../report/planMentions.ts'
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
    const again = new Set(compareReadings(last, reading, checked.decisions).pairs.map(({ earlier }) => earlier))
    const plan = plannedIn(last)
    const byBlock = new Map(plan.map((item) => [item.block, item]))
    const inner = new Set(plan.flatMap((item) => below(item.block)))
    for (const item of plan) {
      if (inner.has(item.block)) continue
      // An item is spoken of where one of its parts is.
      const parts = [item, ...below(item.block).flatMap((one) => byBlock.get(one) ?? [])]
      if (parts.some((one) => again.has(one.block) || !isUnmentioned(one.value.text, reading))) continue
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
