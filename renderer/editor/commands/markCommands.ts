import { toggleMark } from '@tiptap/pm/commands'
import type { Command } from '@tiptap/pm/state'
import { Bold, Code, Ellipsis, Italic, type LucideIcon, Strikethrough } from 'lucide-react'
import type { MessageKey } from '../../../shared/messages/messages.ts'
import { does, type EditorCommand } from './command.ts'

/** How words are set. */
export const markCommands: readonly EditorCommand[] = [
  mark('bold', 'command.bold', Bold, ['bold', 'strong', 'cuti', 'ct', 'jiacu', 'jc'], 'Mod-b'),
  mark('italic', 'command.italic', Italic, ['italic', 'emphasis', 'xieti', 'xt'], 'Mod-i'),
  mark('strike', 'command.strike', Strikethrough, ['strike', 'delete', 'shanchuxian', 'scx'], 'Mod-Shift-s'),
  mark('code', 'command.inlineCode', Code, ['code', 'inline', 'hangneidaima', 'hndm', 'daima', 'dm'], 'Mod-e'),
]

function mark(
  type: string,
  title: MessageKey,
  icon: LucideIcon,
  keywords: readonly string[],
  key: string,
): EditorCommand {
  const toggle: Command = (state, dispatch) => {
    const own = state.schema.marks[type]
    return own !== undefined && toggleMark(own)(state, dispatch)
  }
  return {
    name: type === 'code' ? 'inlineCode' : type,
    title,
    icon,
    group: 'mark',
    keywords,
    keys: [key],
    isActive: (editor) => editor.isActive(type),
    ...does(toggle),
  }
}

/** Puts the focus on the bar above what is selected. */
export const toolbarCommand: EditorCommand = {
  name: 'toolbar',
  title: 'command.toolbar',
  icon: Ellipsis,
  group: 'view',
  keywords: ['toolbar', 'format', 'gongjulan', 'gjl', 'geshi', 'gs'],
  keys: ['Alt-F10'],
  isEnabled: ({ state }) => !state.selection.empty,
  run: () => document.querySelector<HTMLElement>('.selection-bar [data-first]')?.focus(),
}
