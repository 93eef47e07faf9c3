import { Extension } from '@tiptap/core'
import { goDown } from './tableEdits.ts'

/** In a table Enter goes down, as in a spreadsheet; Shift-Enter breaks the line within the cell. */
export const TableKeys = Extension.create({
  name: 'tableKeys',
  priority: 1050,
  addKeyboardShortcuts() {
    const down = () => goDown(this.editor.state, this.editor.view.dispatch)
    return { Enter: down }
  },
})
