import { useEffect, useState } from 'react'
import { run } from '../app/run.ts'
import { useReports } from '../reports/reportsStore.ts'

/**
 * What the library answers; null until it has. Asked again when another thing is wanted and when any report has changed:
 * by saving, importing, the trash, or another program. What was shown stays until the new answer is there.
 * @param ask must be the same function for as long as the same is wanted (`useCallback`)
 */
export function useArchive<T>(ask: () => Promise<T>): T | null {
  const reports = useReports((state) => state.reports)
  const [answer, setAnswer] = useState<T | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is another one whenever any report has changed
  useEffect(() => {
    let wanted = true
    run(async () => {
      const next = await ask()
      if (wanted) setAnswer(next)
    })
    return () => {
      wanted = false
    }
  }, [ask, reports])
  return answer
}
