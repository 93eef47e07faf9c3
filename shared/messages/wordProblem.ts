import type { Problem } from '../ipc/problem.ts'
import { megabytes } from './megabytes.ts'
import type { Translate } from './messages.ts'
import { wordReason } from './wordReason.ts'

/** An expected failure in words: what happened, to which file or report, and what to do. */
export function wordProblem(problem: Problem, t: Translate): string {
  if ('reason' in problem)
    return t(`problem.${problem.code}`, { name: problem.name, reason: wordReason(problem.reason, t) })
  if (problem.code !== 'tooLarge') return t(`problem.${problem.code}`, { ...problem })
  return t('problem.tooLarge', {
    name: problem.name,
    size: `${megabytes(problem.bytes)} MB`,
    limitSize: `${megabytes(problem.limit)} MB`,
  })
}
