import { type Command, TextSelection } from '@tiptap/pm/state'
import { keepSources } from '../editing/splitSources.ts'
import { selectedBlocks } from './blockRange.ts'
import { editSiblings } from './siblings.ts'

/** Puts the selected blocks there a second time, behind themselves, with what is below them. The copy prints the same. */
export const duplicateBlocks: Command = (state, dispatch) => {
  const range = selectedBlocks(state.selection)
  const first = range?.blocks[0]
  const last = range?.blocks.at(-1)
  if (range === null || first === undefined || last === undefined) return false
  if (dispatch === undefined) return true
  const tr = keepSources(state.tr)
  const { index, blocks } = range
  const end = index + blocks.length
  const copies = blocks.map((block) => ({ ...block, pos: -1 }))
  editSiblings(tr, range.inside, (all) => [...all.slice(0, end), ...copies, ...all.slice(end)])
  const by = last.pos + last.node.nodeSize - first.pos
  const { anchor, head } = state.selection
  const [$anchor, $head] = [anchor, head].map((pos) => tr.doc.resolve(Math.min(pos + by, tr.doc.content.size)))
  if ($anchor !== undefined && $head !== undefined) tr.setSelection(TextSelection.between($anchor, $head))
  dispatch(tr.scrollIntoView())
  return true
}
