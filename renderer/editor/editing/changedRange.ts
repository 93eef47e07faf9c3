import type { Transaction } from '@tiptap/pm/state'

export interface Range {
  readonly from: number
  readonly to: number
}

/** Where the document differs after the transactions, in its last state; null where nothing changed. */
export function changedRange(transactions: readonly Transaction[]): Range | null {
  let [from, to] = [Number.POSITIVE_INFINITY, -1]
  for (const transaction of transactions) {
    for (const map of transaction.mapping.maps) {
      if (to >= 0) {
        from = map.map(from, -1)
        to = map.map(to, 1)
      }
      map.forEach((_oldFrom, _oldTo, newFrom, newTo) => {
        from = Math.min(from, newFrom)
        to = Math.max(to, newTo)
      })
    }
  }
  if (to < 0) return null
  const size = (transactions.at(-1) as Transaction).doc.content.size
  return { from: Math.max(0, from), to: Math.min(size, to) }
}
