import { z } from 'zod'
import { type Decisions, type PlanAnswer, planOutcomes } from '../../report/decisions.ts'
import { call, name, returns, words } from '../call.ts'

const figure = z.number().nullable()

/** What a person decides beside the texts. */
export const decisions = {
  readDecisions: call([], returns<Decisions>()),
  /** By `labelKey` of a figure's label; null forgets the decision. */
  decideKpi: call(
    [
      words,
      z.object({ better: z.enum(['up', 'down']).nullable(), target: figure, low: figure, high: figure }).nullable(),
    ],
    returns<Decisions>(),
  ),
  /** An item of a week and one of a later week, by their keys: whether they are about the same; null forgets it. */
  decideMatch: call([words, words, z.boolean().nullable()], returns<Decisions>()),
  /** Report, check, place; whether the finding is not told again. */
  ignoreFinding: call([z.int(), name, words, z.boolean()], returns<Decisions>()),
  /** What became of the plan that stands in this report. */
  readPlanAnswers: call([z.int()], returns<readonly PlanAnswer[]>()),
  /** The report in which an item was planned, and the item's key; null takes the answer back. */
  answerPlanItem: call(
    [z.int(), words, z.object({ outcome: z.enum(planOutcomes), why: words }).nullable()],
    returns<readonly PlanAnswer[]>(),
  ),
}
