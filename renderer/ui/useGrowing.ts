import { useEffect, useState } from 'react'

/**
 * How many entries of a long list are drawn: at first those that can be seen at once, then more behind each frame until
 * all are there. What is below the window costs no time before the first sight.
 */
export function useGrowing(count: number, { first, step }: { readonly first: number; readonly step: number }): number {
  const [drawn, setDrawn] = useState(first)
  const grows = drawn < count
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step brings about the next
  useEffect(() => {
    if (!grows) return
    const frame = requestAnimationFrame(() => setDrawn((before) => before + step))
    return () => cancelAnimationFrame(frame)
  }, [grows, drawn, step])
  return Math.min(drawn, count)
}
