import { Extension } from '@tiptap/core'
import { type Command, TextSelection } from '@tiptap/pm/state'

const indent = '    '

/** Moves the selected lines of code one step to the right; with a cursor only, puts the step in there. */
const indentCode: Command = (state, dispatch) => {
  const { selection, tr } = state
  const { $from, $to, from, to, empty } = selection
  if (!$from.parent.type.spec.code || !$from.sameParent($to)) return false
  if (empty) tr.insertText(indent)
  else for (const start of lineStarts($from.parent.textContent, $from.start(), from, to)) tr.insertText(indent, start)
  dispatch?.(tr.scrollIntoView())
  return true
}

/** Takes up to four spaces away from where each of the selected lines of code begins. */
const outdentCode: Command = (state, dispatch) => {
  const { selection, tr } = state
  const { $from, $to, from, to } = selection
  if (!$from.parent.type.spec.code || !$from.sameParent($to)) return false
  const text = $from.parent.textContent
  for (const start of lineStarts(text, $from.start(), from, to)) {
    const [spaces = ''] = /^(?: {1,4}|\t)/.exec(text.slice(start - $from.start())) ?? []
    if (spaces !== '') tr.delete(start, start + spaces.length)
  }
  dispatch?.(tr.scrollIntoView())
  return true
}

/** A new line of code begins as far to the right as the one before it. */
const newLine: Command = (state, dispatch) => {
  const { $from, $to } = state.selection
  if (!$from.parent.type.spec.code || !$from.sameParent($to)) return false
  const before = $from.parent.textContent.slice(0, $from.parentOffset)
  const [spaces = ''] = /^[ \t]*/.exec(before.slice(before.lastIndexOf('\n') + 1)) ?? []
  // Two empty lines at the end are the way out, which the code block's own key knows.
  if (spaces === '') return false
  dispatch?.(state.tr.insertText(`\n${spaces}`).scrollIntoView())
  return true
}

/** Leaves the code for a line below it, which is made where there is none. */
const leaveCode: Command = ({ selection: { $from }, doc, tr, schema }, dispatch) => {
  if (!$from.parent.type.spec.code) return false
  const after = $from.after()
  const next = doc.resolve(after).nodeAfter
  if (next === null || !next.isTextblock || next.content.size > 0) tr.insert(after, schema.node('paragraph'))
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView())
  return true
}

/** Where the lines begin that a range touches; the last one first. */
function lineStarts(text: string, start: number, from: number, to: number): readonly number[] {
  const first = text.lastIndexOf('\n', from - start - 1) + 1
  const starts = [start + first]
  for (
    let at = text.indexOf('\n', first);
    at >= 0 && start + at + 1 < Math.max(to, from + 1);
    at = text.indexOf('\n', at + 1)
  ) {
    starts.unshift(start + at + 1)
  }
  return starts
}

/** Tab moves code and never the focus; Mod-Enter leaves it. */
export const CodeKeys = Extension.create({
  name: 'codeKeys',
  priority: 1060,
  addKeyboardShortcuts() {
    const run = (command: Command) => () => command(this.editor.state, this.editor.view.dispatch)
    return { Tab: run(indentCode), 'Shift-Tab': run(outdentCode), Enter: run(newLine), 'Mod-Enter': run(leaveCode) }
  },
})
