import type { Translate } from '../../shared/messages/messages.ts'
import { wordProblem } from '../../shared/messages/wordProblem.ts'
import { wordReason } from '../../shared/messages/wordReason.ts'
import type { SaveProblem } from './autosave.ts'

/** Why a save failed, in words. @param title of the report: what is gone from the library has no name there any more */
export function wordSaveProblem(problem: SaveProblem, title: string, t: Translate): string {
  return problem.code === 'fault' || problem.code === 'unwritable'
    ? t('save.fault', { reason: wordReason(problem.reason, t) })
    : wordProblem({ ...problem, name: title }, t)
}

/** What happens next or can be done. */
export function wordSaveAdvice(problem: SaveProblem, retries: boolean, t: Translate): string {
  if (retries) return t('save.retrying')
  return t(problem.code === 'missing' ? 'save.missing' : 'save.afterEdit')
}
