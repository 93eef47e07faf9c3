import { write } from '../database/connection.ts'
import {
  forgetIgnoredFinding,
  forgetKpiDecision,
  forgetMatchDecision,
  readDecisions,
  writeIgnoredFinding,
  writeKpiDecision,
  writeMatchDecision,
} from '../database/decisions.ts'
import { forgetPlanAnswer, readPlanAnswers, writePlanAnswer } from '../database/planAnswers.ts'
import { dropLinksOfKey, recountPlan } from '../database/weekLinks.ts'
import type { LibraryCalls } from './libraryCalls.ts'
import type { LibraryContext } from './storedText.ts'
import { keyNumber } from './weekLinker.ts'

type DecisionCalls = Pick<
  LibraryCalls,
  'readDecisions' | 'decideKpi' | 'decideMatch' | 'ignoreFinding' | 'readPlanAnswers' | 'answerPlanItem'
>

/** What a person decides beside the texts. Each change answers with all that holds after it. */
export function decisionCalls({ db }: LibraryContext): DecisionCalls {
  return {
    readDecisions: () => readDecisions(db),
    decideKpi: (labelKey, decision) =>
      write(db, (db) => {
        if (decision === null) forgetKpiDecision(db, labelKey)
        else writeKpiDecision(db, labelKey, decision)
        return readDecisions(db)
      }),
    decideMatch: (earlier, later, same) =>
      write(db, (db) => {
        if (same === null) forgetMatchDecision(db, earlier, later)
        else writeMatchDecision(db, { earlier, later, same })
        dropLinksOfKey(db, keyNumber(later))
        return readDecisions(db)
      }),
    ignoreFinding: (report, check, place, ignored) =>
      write(db, (db) => {
        const change = ignored ? writeIgnoredFinding : forgetIgnoredFinding
        change(db, { report, check, place })
        return readDecisions(db)
      }),
    readPlanAnswers: (report) => readPlanAnswers(db, report),
    answerPlanItem: (report, item, answer) =>
      write(db, (db) => {
        if (answer === null) forgetPlanAnswer(db, report, item)
        else writePlanAnswer(db, report, { item, ...answer })
        recountPlan(db, report)
        return readPlanAnswers(db, report)
      }),
  }
}
