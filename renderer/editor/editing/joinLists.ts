import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { canJoin } from '@tiptap/pm/transform'
import { changedRange } from './changedRange.ts'
import { isListNode } from './items.ts'

/**
 * Two lists of one type next to each other are one run of items in the text, so an edit that brings them together joins
 * them, and their numbers count on.
 */
export const JoinLists = Extension.create({
  name: 'joinLists',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction(transactions, _before, { doc, tr }) {
        const changed = changedRange(transactions)
        if (changed === null) return null
        const seams: number[] = []
        const [from, to] = [Math.max(0, changed.from - 1), Math.min(doc.content.size, changed.to + 1)]
        doc.nodesBetween(from, to, (node, pos, parent, index) => {
          if (node.isTextblock) return false
          const end = pos + node.nodeSize
          if (isListNode(node) && parent?.maybeChild(index + 1)?.type === node.type && canJoin(doc, end))
            seams.push(end)
          return true
        })
        if (seams.length === 0) return null
        for (const seam of seams.sort((a, b) => b - a)) tr.join(seam)
        return tr
      },
    }),
  ],
})
