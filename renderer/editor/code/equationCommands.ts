import { type Command, NodeSelection } from '@tiptap/pm/state'
import { Sigma, SquareSigma } from 'lucide-react'
import { does, type EditorCommand } from '../commands/command.ts'
import { insertBlocks } from '../commands/insertBlocks.ts'

/** An equation behind the line of the cursor, which is selected: its TeX is asked for. */
const insertEquation: Command = (state, dispatch, view) => {
  if (dispatch === undefined) return insertBlocks([])(state)
  return insertBlocks([{ type: 'equation', line: 0, tex: '' }])(state, (tr) => {
    let made: number | null = null
    tr.doc.descendants((node, pos) => {
      if (node.type.name === 'equation' && node.attrs.tex === '' && made === null) made = pos
      return made === null && !node.isTextblock
    })
    dispatch(made === null ? tr : tr.setSelection(NodeSelection.create(tr.doc, made)))
    view?.focus()
  })
}

/** Makes an equation of the selected text, or an empty one at the cursor. */
const setInlineEquation: Command = ({ selection, schema, tr }, dispatch) => {
  const { $from, $to, from, to } = selection
  const { inlineEquation } = schema.nodes
  if (inlineEquation === undefined || !$from.sameParent($to) || $from.parent.type.name === 'codeBlock') return false
  if (!$from.parent.inlineContent) return false
  const tex = $from.parent.textBetween($from.parentOffset, $to.parentOffset, ' ', ' ').replace(/\$/g, '').trim()
  tr.replaceWith(from, to, inlineEquation.create({ tex }))
  dispatch?.(tr.setSelection(NodeSelection.create(tr.doc, from)).scrollIntoView())
  return true
}

export const equationCommands: readonly EditorCommand[] = [
  {
    name: 'equation',
    title: 'equation.block',
    icon: SquareSigma,
    group: 'insert',
    keywords: ['equation', 'math', 'tex', 'latex', 'gongshi', 'gs'],
    ...does(insertEquation),
  },
  {
    name: 'inlineEquation',
    title: 'equation.inline',
    icon: Sigma,
    group: 'mark',
    keywords: ['equation', 'math', 'tex', 'inline', 'hangneigongshi', 'gongshi'],
    keys: ['Mod-Alt-e'],
    ...does(setInlineEquation),
  },
]
