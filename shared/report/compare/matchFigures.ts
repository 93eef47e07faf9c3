import type { Entry } from './entries.ts'
import type { Matching } from './matching.ts'

/** Figures are the same by their label. An item of two figures that were two items goes with both. */
export function matchFigures(earlier: readonly Entry[], later: readonly Entry[], matching: Matching): void {
  const byLabel = new Map<string, Entry>()
  for (const entry of earlier) for (const label of entry.labels) if (!byLabel.has(label)) byLabel.set(label, entry)
  const met = new Set<string>()
  for (const entry of later) {
    for (const label of entry.labels) {
      const before = byLabel.get(label)
      if (before === undefined || met.has(label)) continue
      met.add(label)
      matching.add(before, entry)
    }
  }
}
