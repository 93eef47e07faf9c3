import { Extension } from '@tiptap/core'
import { type Command, TextSelection } from '@tiptap/pm/state'
import { beginBelowItem, liftEmptyItem, liftItems, sinkItems, unwrapAtStart } from './itemCommands.ts'
import { itemDepth } from './items.ts'
import { joinTextBelow, plainAtStart } from './joinText.ts'
import { endNestedText, isInNestedText, joinNestedText, liftNestedText, sinkNestedText } from './nestedText.ts'

export interface KeysOptions {
  /** Goes to the next (1) or the previous (-1) place to fill in; false where the cursor is at none. */
  readonly goToStop: (direction: 1 | -1) => Command
  /** At the end of a place to fill in, on to the next one of the same block. */
  readonly goOn: Command
}

/**
 * Keys of the editor that StarterKit lacks, or binds to one kind of list after the other although the innermost item
 * alone is meant. They come before all others.
 */
export const Keys = Extension.create<KeysOptions>({
  name: 'keys',
  priority: 1000,
  addOptions: () => ({ goToStop: () => () => false, goOn: () => false }),
  addKeyboardShortcuts() {
    const run = (command: Command) => () => {
      const { state, view } = this.editor
      return command(state, view.dispatch)
    }
    const inItem = () =>
      itemDepth(this.editor.state.selection.$from) > 0 && !isInTable(this.editor.state.selection.$from)
    const backspace = () =>
      this.editor.commands.undoInputRule() || run(unwrapAtStart)() || run(joinNestedText)() || run(plainAtStart)()
    const sink = () => run(sinkNestedText)() || run(sinkItems)() || true
    const lift = () => run(liftNestedText)() || run(liftItems)() || true
    const enter = () =>
      run(deleteBeforeEnter)() ||
      run(this.options.goOn)() ||
      run(liftEmptyItem)() ||
      run(beginBelowItem)() ||
      run(endNestedText)() ||
      (run(isInNestedText)() && this.editor.commands.splitBlock())
    return {
      // In an item Tab never leaves the editor, also where there is nothing to move.
      Tab: () => run(this.options.goToStop(1))() || (inItem() && sink()),
      'Shift-Tab': () => run(this.options.goToStop(-1))() || (inItem() && lift()),
      Backspace: backspace,
      Delete: run(joinTextBelow),
      Enter: enter,
      'Mod-Backspace': () => false,
      'Mod-Enter': run(toggleChecked),
    }
  },
})

const stay = () => true

/** Keeps what StarterKit's keys would let fall out of the editor. */
export const LastKeys = Extension.create({
  name: 'lastKeys',
  priority: 1,
  addKeyboardShortcuts: () => ({ Tab: stay, 'Shift-Tab': stay }),
})

/** What is selected across blocks goes first, and Enter meets a cursor: its own commands don't know what is left then. */
const deleteBeforeEnter: Command = (state, dispatch) => {
  const { selection } = state
  if (selection instanceof TextSelection && !selection.$from.sameParent(selection.$to)) {
    dispatch?.(state.tr.deleteSelection().scrollIntoView())
  }
  return false
}

const isInTable = ($pos: TextSelection['$from']): boolean => {
  for (let depth = $pos.depth; depth > 0; depth--) {
    if ($pos.node(depth).type.spec.tableRole === 'table') return true
    if (depth === itemDepth($pos)) return false
  }
  return false
}

const toggleChecked: Command = (state, dispatch) => {
  const { $from } = state.selection
  const depth = itemDepth($from)
  const item = depth > 0 ? $from.node(depth) : null
  if (item === null || item.type.name !== 'taskItem') return false
  dispatch?.(state.tr.setNodeAttribute($from.before(depth), 'checked', item.attrs.checked !== true))
  return true
}
