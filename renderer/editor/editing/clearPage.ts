import { Extension } from '@tiptap/core'
import type { Node as EditorNode } from '@tiptap/pm/model'
import { type EditorState, Plugin, Selection } from '@tiptap/pm/state'
import { headSize } from '../document/pageHead.ts'
import { comesFromHistory } from './comesFromHistory.ts'
import { protectedLength } from './protectHead.ts'

/**
 * A page whose text is deleted as a whole begins anew, as a paragraph: not as the heading or the item that stood first,
 * and never without a place for the cursor below the title.
 */
export const ClearPage = Extension.create({
  name: 'clearPage',
  addProseMirrorPlugins: () => [
    new Plugin({
      filterTransaction(transaction) {
        // TipTap's own rule for it would answer an undo with an edit, which history then doesn't know.
        transaction.setMeta('preventClearDocument', true)
        return true
      },
      appendTransaction(transactions, before, after) {
        const changes = transactions.filter((own) => own.docChanged)
        if (changes.length === 0 || changes.some((own) => comesFromHistory(own) || own.getMeta('composition')))
          return null
        const { doc, tr, schema } = after
        const length = protectedLength(after)
        const [only, more] = [doc.maybeChild(length), doc.maybeChild(length + 1)]
        const { paragraph } = schema.nodes
        if (more != null || paragraph === undefined) return null
        if (only != null && (only.type === paragraph || !isEmpty(only) || !isAllSelected(before))) return null
        const start = headSize(doc, length)
        tr.replaceWith(start, doc.content.size, paragraph.create())
        return tr.setSelection(Selection.near(tr.doc.resolve(start + 1)))
      },
    }),
  ],
})

function isAllSelected(state: EditorState): boolean {
  const { doc, selection } = state
  const first = Selection.findFrom(doc.resolve(headSize(doc, protectedLength(state))), 1, true)
  return first !== null && selection.from <= first.from && selection.to >= Selection.atEnd(doc).to
}

function isEmpty(node: EditorNode): boolean {
  return node.isTextblock ? node.content.size === 0 : !node.isAtom && node.children.every(isEmpty)
}
