import type { Editor } from '@tiptap/core'
import type { Command } from '@tiptap/pm/state'
import type { LucideIcon } from 'lucide-react'
import type { MessageKey } from '../../../shared/messages/messages.ts'

/**
 * Where a command is offered. All of them: the palette and, with keys, the list of keys.
 * - `turn`: `/` menu, and "turn into" of the handle and the toolbar
 * - `insert`, `weekly`: `/` menu
 * - `mark`: toolbar on a selection
 * - `block`: menu of the handle
 * - `table`, `find`, `view`: nowhere else
 */
const commandGroups = ['turn', 'insert', 'weekly', 'mark', 'block', 'table', 'find', 'view'] as const
export type CommandGroup = (typeof commandGroups)[number]

/** Something that can be done in the editor, whether by menu or by key. */
export interface EditorCommand {
  /** Its own among all commands. */
  readonly name: string
  readonly title: MessageKey
  readonly icon: LucideIcon
  readonly group: CommandGroup
  /** What it is found by beside its title, in lower case: English words, pinyin and its initials (`biaoti`, `bt`). */
  readonly keywords: readonly string[]
  /** As ProseMirror names them: `Mod-Shift-d`. The first one is shown. */
  readonly keys?: readonly string[]
  /** Whether it is so already where the cursor is: a mark that is on, the kind of the block. */
  readonly isActive?: (editor: Editor) => boolean
  /** Whether it does something where the cursor is; without, it always does. */
  readonly isEnabled?: (editor: Editor) => boolean
  /** Does it to what is selected. One step to undo. */
  readonly run: (editor: Editor) => void
}

/** What an editor command takes from a command of ProseMirror's: it is there where that one would do something. */
export function does(command: Command): Pick<EditorCommand, 'isEnabled' | 'run'> {
  return {
    isEnabled: ({ state }) => command(state),
    run: ({ state, view }) => void command(state, view.dispatch),
  }
}
