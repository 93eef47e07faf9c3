import { closeHistory } from '@tiptap/pm/history'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { TextRange } from '../tools/highlightRanges.ts'

/** Puts the words in the place of each match, with the marks that it has throughout; one step to undo. */
export function replaceMatches(state: EditorState, matches: readonly TextRange[], words: string): Transaction {
  const tr = closeHistory(state.tr)
  for (const { from, to } of [...matches].reverse()) {
    if (words === '') tr.delete(from, to)
    else {
      const marks = state.doc.resolve(from).marksAcross(state.doc.resolve(to)) ?? []
      tr.replaceWith(from, to, state.schema.text(words, marks))
    }
  }
  return tr
}
