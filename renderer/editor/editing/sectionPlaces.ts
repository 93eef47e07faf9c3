import { Extension } from '@tiptap/core'
import type { Node as EditorNode } from '@tiptap/pm/model'
import { type Command, Plugin, TextSelection, type Transaction } from '@tiptap/pm/state'
import { readSectionTitle } from '../../../shared/report/sectionTitle.ts'
import { isPlace } from '../document/fromEditor.ts'
import { headLength } from '../document/pageHead.ts'

/**
 * A reflection or a plan that has no text yet has a line to begin on: a paragraph that is no block of the text until
 * something stands in it. So opening, clicking and leaving change nothing, and nobody types into the heading.
 */
export const SectionPlaces = Extension.create({
  name: 'sectionPlaces',
  addKeyboardShortcuts() {
    return { Enter: () => goToPlace(this.editor.state, this.editor.view.dispatch) }
  },
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction(transactions, _before, { tr }) {
        if (!transactions.some(({ docChanged }) => docChanged)) return null
        return placeLines(tr).docChanged ? tr.setMeta('addToHistory', false) : null
      },
    }),
  ],
})

/** The document with a line to begin on wherever one belongs. */
export function withPlaces(doc: EditorNode): EditorNode {
  const { paragraph } = doc.type.schema.nodes
  const children = doc.children.flatMap((node, at) =>
    wantsPlace(doc, at) ? [node, paragraph?.create({ place: true }) ?? []].flat() : [node],
  )
  return children.length === doc.childCount ? doc : doc.type.create(doc.attrs, children, doc.marks)
}

/** A line to begin on behind the last heading, where nothing stands below it; null where something does. */
export function beginBelowHeading({
  tr,
  doc,
}: {
  readonly tr: Transaction
  readonly doc: EditorNode
}): Transaction | null {
  if (doc.lastChild?.type.name !== 'heading') return null
  const line = doc.type.schema.nodes.paragraph?.create({ place: true })
  return line === undefined ? null : tr.insert(doc.content.size, line).setMeta('addToHistory', false)
}

/** From the end of a heading on to the line that is there to begin on: a second one is not wanted. */
const goToPlace: Command = ({ selection, doc, tr }, dispatch) => {
  const { $from, empty } = selection
  const behind = doc.maybeChild($from.index(0) + 1)
  if (!empty || $from.depth !== 1 || $from.parentOffset < $from.parent.content.size) return false
  if (behind == null || !isPlace(behind)) return false
  dispatch?.(tr.setSelection(TextSelection.create(doc, $from.after() + 1)).scrollIntoView())
  return true
}

/** Adds the lines that are missing, and takes away those that something stands beside now. */
function placeLines(tr: Transaction): Transaction {
  const { doc } = tr
  const { paragraph } = doc.type.schema.nodes
  let pos = doc.content.size
  for (let at = doc.childCount - 1; at >= 0; at--) {
    const node = doc.child(at)
    pos -= node.nodeSize
    if (isPlace(node) && !isBare(doc, at - 1, at + 1)) tr.delete(pos, pos + node.nodeSize)
    else if (wantsPlace(doc, at)) tr.insert(pos + node.nodeSize, paragraph?.create({ place: true }) ?? [])
  }
  return tr
}

/** A heading of the reflection or the plan, with nothing below it. */
function wantsPlace(doc: EditorNode, at: number): boolean {
  if (at < headLength(doc.children) || !isBare(doc, at, at + 1)) return false
  const { kind } = readSectionTitle(doc.child(at).textContent)
  return kind === 'reflection' || kind === 'plan'
}

/** Whether nothing stands between a heading and `next`: another one that is no part of it, or the end. */
function isBare(doc: EditorNode, heading: number, next: number): boolean {
  const own = doc.maybeChild(heading)
  const behind = doc.maybeChild(next)
  if (own?.type.name !== 'heading') return false
  return behind == null || (behind.type.name === 'heading' && behind.attrs.level <= own.attrs.level)
}
