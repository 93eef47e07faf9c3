import { blockCommands } from '../../blocks/blockCommands.ts'
import { equationCommands } from '../code/equationCommands.ts'
import { findCommands } from '../find/findCommands.ts'
import { focusCommands } from '../focus/focusCommands.ts'
import { foldCommands } from '../folding/foldCommands.ts'
import { imageCommands } from '../images/imageCommands.ts'
import { linkCommands } from '../links/linkCommands.ts'
import { tableCommands } from '../tables/tableCommands.ts'
import { blockActions } from './blockActions.ts'
import type { CommandGroup, EditorCommand } from './command.ts'
import { insertCommands } from './insertCommands.ts'
import { markCommands, toolbarCommand } from './markCommands.ts'
import { turnCommands } from './turnCommands.ts'

/** Everything that can be done in the editor, in the order in which menus show it. */
export const editorCommands: readonly EditorCommand[] = [
  ...turnCommands,
  ...insertCommands,
  ...imageCommands,
  ...blockCommands,
  ...markCommands,
  ...linkCommands,
  ...equationCommands,
  ...blockActions,
  toolbarCommand,
  ...tableCommands,
  ...findCommands,
  ...focusCommands,
  ...foldCommands,
]

/** The commands that a menu is made of, one group after the other. */
export function commandsOf(...groups: readonly CommandGroup[]): readonly EditorCommand[] {
  return groups.flatMap((wanted) => editorCommands.filter(({ group }) => group === wanted))
}
