import { Extension } from '@tiptap/core'
import type { Node as EditorNode } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { MAX_DEPTH } from '../../../shared/notion/gaps.ts'
import { changedRange } from './changedRange.ts'
import { comesFromHistory } from './comesFromHistory.ts'
import { isItemNode } from './items.ts'

/** No edit nests items deeper than the dialect reads them: below that the text would come back as verbatim lines. */
export const LimitDepth = Extension.create({
  name: 'limitDepth',
  addProseMirrorPlugins: () => [
    new Plugin({
      filterTransaction(transaction) {
        if (!transaction.docChanged || comesFromHistory(transaction)) return true
        const changed = changedRange([transaction])
        return changed === null || !isTooDeep(transaction.doc, changed.from, changed.to)
      },
    }),
  ],
})

function isTooDeep(doc: EditorNode, from: number, to: number): boolean {
  const levels = new Map<EditorNode, number>([[doc, 0]])
  let tooDeep = false
  doc.nodesBetween(from, to, (node, _pos, parent, index) => {
    // An item's own text stands on the item's level, what is behind it one deeper; a callout begins anew.
    if (tooDeep || parent === null || (isItemNode(parent) && index === 0)) return false
    const level = levels.get(parent) ?? 0
    if (level >= MAX_DEPTH) tooDeep = true
    levels.set(node, isItemNode(node) ? level + 1 : node.type.name === 'callout' ? 0 : level)
    return !node.isTextblock
  })
  return tooDeep
}
