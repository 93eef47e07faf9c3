import type { Transaction } from '@tiptap/pm/state'

/** Whether a transaction undoes or redoes. */
export function comesFromHistory(transaction: Transaction): boolean {
  return transaction.getMeta('history$') !== undefined
}
