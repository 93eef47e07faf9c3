import type { Problem } from '../../shared/ipc/problem.ts'

/** So many are named. */
const mostNamed = 3

/** What could not be done is about these: the first names of them, each once. */
export function refusedNames(refused: readonly Problem[]): string {
  const names = [...new Set(refused.map(({ name }) => name))]
  return names.slice(0, mostNamed).join('、') + (names.length > mostNamed ? '…' : '')
}
