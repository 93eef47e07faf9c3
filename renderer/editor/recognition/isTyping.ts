import type { Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'
import type { DecorationSet } from '@tiptap/pm/view'

/**
 * Whether nothing but characters come or go within one text that is not empty before or behind it. What is drawn there
 * looks right for a moment longer, unless it is a hint that the first character takes away.
 */
export function isTyping(transaction: Transaction, drawn: DecorationSet): boolean {
  const [step] = transaction.steps
  if (transaction.steps.length !== 1 || !(step instanceof ReplaceStep)) return false
  const { from, to, slice } = step
  const place = transaction.docs[0]?.resolve(from)
  if (place === undefined || !place.parent.inlineContent || to > place.end()) return false
  const length = place.parent.content.size
  const isText = slice.openStart === 0 && slice.openEnd === 0 && slice.content.content.every((node) => node.isText)
  if (!isText || length === 0 || length - (to - from) + slice.size === 0) return false
  return drawn.find(from, to, (spec: { readonly hint?: string }) => spec.hint !== undefined).length === 0
}
