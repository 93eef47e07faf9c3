import type { Entry } from './entries.ts'
import type { Matching } from './matching.ts'

/** What authors put before a figure's name or leave off without another figure being meant. */
const filler = /有效|整体|总体|当前|本周|平均(?=成功率|可用性)/g
const shortest = 4

/**
 * Figures are the same by their label, else by the only one that has the other in it (`控车成功率` was `远程控车成功率`).
 * An item of two figures that were two items goes with both.
 */
export function matchFigures(earlier: readonly Entry[], later: readonly Entry[], matching: Matching): void {
  const before = byLabel(earlier)
  const after = byLabel(later)
  for (const [label, entry] of after) {
    const same = before.get(label)
    if (same === undefined) continue
    matching.add(same, entry)
    before.delete(label)
    after.delete(label)
  }
  if (before.size > mostRenamed || after.size > mostRenamed) return
  for (const [label, entry] of after) {
    const like = [...before].filter(([other]) => isRenamed(other, label))
    const back = [...after].filter(([other]) => like.some(([one]) => isRenamed(one, other)))
    if (like.length === 1 && back.length === 1) matching.add((like[0] as (typeof like)[0])[1], entry)
  }
}

/** A report with more new figures than these is another report. */
const mostRenamed = 30

function byLabel(entries: readonly Entry[]): Map<string, Entry> {
  const labels = new Map<string, Entry>()
  for (const entry of entries) for (const label of entry.labels) if (!labels.has(label)) labels.set(label, entry)
  return labels
}

function isRenamed(one: string, other: string): boolean {
  const [a, b] = [one.replace(filler, ''), other.replace(filler, '')]
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.length >= shortest && long.includes(short)
}
