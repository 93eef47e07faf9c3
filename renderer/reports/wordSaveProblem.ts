import { type Translate, wordProblem } from '../../shared/messages/messages.ts'
import type { SaveProblem } from './autosave.ts'

/** Why a save failed, in words. */
export function wordSaveProblem(problem: SaveProblem, t: Translate): string {
  return problem.code === 'fault' ? t('save.fault', { reason: problem.reason }) : wordProblem(problem, t)
}
