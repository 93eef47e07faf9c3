import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { headLength, headSize } from '../document/pageHead.ts'
import { comesFromHistory } from './comesFromHistory.ts'

const key = new PluginKey<number>('protectHead')

/**
 * The page's title and properties are in the document, but not in the text that is typed into: they are not shown, no
 * selection reaches them, and no edit changes them but `replaceText` and its undoing.
 */
export const ProtectHead = Extension.create({
  name: 'protectHead',
  addProseMirrorPlugins: () => [
    new Plugin<number>({
      key,
      state: {
        // A heading that becomes the first one while typing is no title before the report is opened again.
        init: (_config, { doc }) => headLength(doc.children),
        apply: (transaction, length) =>
          changesHead(transaction, length) ? headLength(transaction.doc.children) : length,
      },
      filterTransaction: (transaction, state) =>
        transaction.getMeta(key) === true ||
        comesFromHistory(transaction) ||
        !changesHead(transaction, protectedLength(state)),
      appendTransaction: (_transactions, _before, state) => selectBelow(state),
      props: {
        decorations: (state) => hideHead(state),
      },
    }),
  ],
})

/** How many of the page's nodes are its title and properties, as it was opened. */
export function protectedLength(state: EditorState): number {
  return key.getState(state) ?? 0
}

/** Lets a transaction change the title and the properties. */
export function allowHead(transaction: Transaction): Transaction {
  return transaction.setMeta(key, true)
}

function changesHead({ doc, before, docChanged }: Transaction, length: number): boolean {
  if (!docChanged) return false
  for (let at = 0; at < length; at++) if (doc.maybeChild(at) !== before.child(at)) return true
  return false
}

function selectBelow(state: EditorState): Transaction | null {
  const { selection, doc } = state
  const start = headSize(doc, protectedLength(state))
  if (start === 0 || selection.from >= start) return null
  const first = Selection.findFrom(doc.resolve(start), 1)
  if (first === null) return null
  const inside = selection.to <= start
  const last = inside ? first : (Selection.findFrom(doc.resolve(selection.to), -1) ?? first)
  return state.tr.setSelection(inside ? first : TextSelection.between(first.$from, last.$to))
}

function hideHead(state: EditorState): DecorationSet | null {
  const length = protectedLength(state)
  if (length === 0) return null
  let pos = 0
  const hidden = state.doc.children.slice(0, length).map((node) => {
    const from = pos
    pos += node.nodeSize
    return Decoration.node(from, pos, { class: 'page-part' })
  })
  return DecorationSet.create(state.doc, hidden)
}
