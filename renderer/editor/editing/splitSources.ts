import { Extension } from '@tiptap/core'
import type { Node as EditorNode } from '@tiptap/pm/model'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import type { BlockSource } from '../../../shared/notion/document.ts'
import { changedRange } from './changedRange.ts'
import { comesFromHistory } from './comesFromHistory.ts'

const key = new PluginKey('splitSources')

/** Lets two blocks beside each other have the same source: a block and its copy. */
export function keepSources(transaction: Transaction): Transaction {
  return transaction.setMeta(key, true)
}

/**
 * Both halves of a split print in the dialect: ProseMirror gives the second half the first one's attributes, and with
 * them source lines that are not its own. What was pasted keeps its source, also behind the block that it is a copy of.
 */
export const SplitSources = Extension.create({
  name: 'splitSources',
  addProseMirrorPlugins: () => [
    new Plugin({
      key,
      appendTransaction(transactions, _before, { doc, tr }) {
        const changed = changedRange(transactions)
        if (changed === null || transactions.some(isWhole)) return null
        let last: EditorNode | null = null
        let lastPos = 0
        doc.nodesBetween(Math.max(0, changed.from - 1), Math.min(doc.content.size, changed.to + 1), (node, pos) => {
          if (last !== null && lastPos + last.nodeSize === pos && sharesSource(last, node)) {
            const { gap: _gap, ...source } = last.attrs.source as BlockSource
            tr.setNodeAttribute(lastPos, 'source', source)
            tr.setNodeAttribute(pos, 'source', null)
          }
          if ('source' in node.attrs) {
            last = node
            lastPos = pos
          }
          return !node.isTextblock
        })
        return tr.docChanged ? tr : null
      },
    }),
  ],
})

/** Nothing was split in it. */
function isWhole(transaction: Transaction): boolean {
  return transaction.getMeta(key) === true || transaction.getMeta('paste') === true || comesFromHistory(transaction)
}

function sharesSource(a: EditorNode, b: EditorNode): boolean {
  return b.attrs.source != null && a.attrs.source === b.attrs.source
}
