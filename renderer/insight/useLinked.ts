import { useEffect, useMemo, useState } from 'react'
import type { Linked } from '../../shared/insight/linked.ts'
import { useArchive } from './useArchive.ts'

/** How long weeks are compared before an answer is asked for again, in milliseconds. */
const again = 700

/** As `useArchive`, for what follows from weeks being compared: asked again until all of them are. */
export function useLinked<T extends { readonly linked: Linked }>(ask: () => Promise<T>): T | null {
  const [turn, setTurn] = useState(0)
  // Another turn makes another function, and that is what asks again.
  const { asked } = useMemo(() => ({ turn, asked: () => ask() }), [ask, turn])
  const answer = useArchive(asked)
  useEffect(() => {
    if (answer === null || answer.linked.weeks >= answer.linked.of) return
    const timer = setTimeout(() => setTurn((before) => before + 1), again)
    return () => clearTimeout(timer)
  }, [answer])
  return answer
}
