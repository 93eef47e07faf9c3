import type { Editor } from '@tiptap/core'
import { NodeSelection, Selection, TextSelection } from '@tiptap/pm/state'
import { type BlockAt, selectedBlocks } from '../commands/blockRange.ts'

/** Selects in a block, so that commands are done to it; leaves a selection that holds it already. */
export function selectBlock(editor: Editor, { node, pos }: BlockAt): void {
  const { state, view } = editor
  const { doc, selection } = state
  if (selectedBlocks(selection)?.blocks.some((block) => block.pos === pos)) return
  const inside = Selection.findFrom(doc.resolve(pos + (node.isLeaf ? 0 : 1)), 1, true)
  const text = inside !== null && inside.from < pos + node.nodeSize ? TextSelection.create(doc, inside.from) : null
  view.dispatch(state.tr.setSelection(text ?? NodeSelection.create(doc, pos)))
}
