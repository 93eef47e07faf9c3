import type { decisions as calls } from '../../../shared/ipc/calls/decisions.ts'
import type { Handlers } from '../../../shared/ipc/contract.ts'
import type { LibraryClient } from '../../library/libraryClient.ts'

type DecisionHandlers = Pick<Handlers, keyof typeof calls>

/** What a person decides beside the texts. */
export function decisions(library: LibraryClient): DecisionHandlers {
  return {
    readDecisions: () => library.readDecisions(),
    decideKpi: (labelKey, decision) => library.decideKpi(labelKey, decision),
    decideMatch: (earlier, later, same) => library.decideMatch(earlier, later, same),
    ignoreFinding: (report, check, place, ignored) => library.ignoreFinding(report, check, place, ignored),
    readPlanAnswers: (report) => library.readPlanAnswers(report),
    answerPlanItem: (report, item, answer) => library.answerPlanItem(report, item, answer),
  }
}
