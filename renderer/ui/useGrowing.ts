import { useEffect, useState } from 'react'
import { afterPaint } from './afterPaint.ts'

/**
 * How many entries of a long list are drawn: at first those that can be seen at once, then more once those are
 * painted and nothing else waits, until all are there. What is below the window costs no time before the first sight.
 */
export function useGrowing(count: number, { first, step }: { readonly first: number; readonly step: number }): number {
  const [drawn, setDrawn] = useState(first)
  const grows = drawn < count
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step brings about the next
  useEffect(() => {
    if (!grows) return
    let wanted = true
    afterPaint(() => wanted && setDrawn((before) => before + step))
    return () => {
      wanted = false
    }
  }, [grows, drawn, step])
  return Math.min(drawn, count)
}
