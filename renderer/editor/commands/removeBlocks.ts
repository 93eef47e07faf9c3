import { type Command, Selection } from '@tiptap/pm/state'
import { selectedBlocks } from './blockRange.ts'
import { editSiblings } from './siblings.ts'

/** Deletes the selected blocks with what is below them. */
export const removeBlocks: Command = (state, dispatch) => {
  const range = selectedBlocks(state.selection)
  const first = range?.blocks[0]
  if (range === null || first === undefined) return false
  if (dispatch === undefined) return true
  const { tr } = state
  const { index, blocks } = range
  editSiblings(tr, range.inside, (all) => [...all.slice(0, index), ...all.slice(index + blocks.length)])
  const $near = tr.doc.resolve(Math.min(tr.doc.content.size, first.pos))
  dispatch(tr.setSelection(Selection.near($near)).scrollIntoView())
  return true
}
