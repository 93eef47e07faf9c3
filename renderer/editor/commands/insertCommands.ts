import type { Command } from '@tiptap/pm/state'
import { format } from 'date-fns'
import { CalendarDays, ListCollapse, Minus, Table } from 'lucide-react'
import type { Block, InlineContent } from '../../../shared/notion/document.ts'
import { does, type EditorCommand } from './command.ts'
import { insertBlocks } from './insertBlocks.ts'

const none: InlineContent = []
const paragraph: Block = { type: 'paragraph', line: 0, content: none }

/** What is put behind the line that the cursor is in, or in its place where that is empty. */
export const insertCommands: readonly EditorCommand[] = [
  {
    name: 'toggle',
    title: 'command.toggle',
    icon: ListCollapse,
    group: 'insert',
    keywords: ['toggle', 'collapse', 'zhedie', 'zd', 'zhankai'],
    ...does(
      insertBlocks([
        {
          type: 'bulletItem',
          line: 0,
          content: none,
          children: [{ type: 'bulletItem', line: 0, content: none, children: [] }],
        },
      ]),
    ),
  },
  {
    name: 'divider',
    title: 'command.divider',
    icon: Minus,
    group: 'insert',
    keywords: ['divider', 'line', 'hr', 'rule', 'fengexian', 'fgx', 'hengxian'],
    ...does(insertBlocks([{ type: 'divider', line: 0 }, paragraph])),
  },
  {
    name: 'table',
    title: 'command.table',
    icon: Table,
    group: 'insert',
    keywords: ['table', 'grid', 'biaoge', 'bg', 'biao'],
    ...does(insertBlocks([{ type: 'table', line: 0, rows: Array.from({ length: 3 }, () => [none, none, none]) }])),
  },
  {
    name: 'today',
    title: 'command.today',
    icon: CalendarDays,
    group: 'insert',
    keywords: ['today', 'date', 'now', 'jintian', 'jt', 'riqi', 'rq'],
    isEnabled: ({ state }) => insertText('')(state),
    run: ({ state, view }) => void insertText(format(new Date(), 'M/d'))(state, view.dispatch),
  },
]

/** In the place of what is selected. */
function insertText(text: string): Command {
  return (state, dispatch) => {
    if (!state.selection.$from.parent.inlineContent) return false
    if (text !== '') dispatch?.(state.tr.insertText(text).scrollIntoView())
    return true
  }
}
