import { type Editor, Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { Plugin, type Transaction } from '@tiptap/pm/state'

/** Editors in which something runs that is one step to undo, and the transaction that it began with. */
const running = new WeakMap<Editor, { first: Transaction | null }>()

/** Lets all that is dispatched until `run` returns be taken back by one undo. */
export function asOneStep(editor: Editor, run: () => void): void {
  running.set(editor, { first: null })
  try {
    run()
  } finally {
    running.delete(editor)
  }
}

/** The history takes what is appended to a transaction for a part of it; so each but the first is marked as appended. */
export const OneStep = Extension.create({
  name: 'oneStep',
  addProseMirrorPlugins() {
    const { editor } = this
    return [
      new Plugin({
        filterTransaction(transaction) {
          const step = running.get(editor)
          if (step === undefined || !transaction.docChanged) return true
          if (step.first === null) step.first = closeHistory(transaction)
          else transaction.setMeta('appendedTransaction', step.first)
          return true
        },
      }),
    ]
  },
})
