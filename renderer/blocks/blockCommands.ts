import { ChartNoAxesColumn, ClipboardList, Target } from 'lucide-react'
import type { Block } from '../../shared/notion/document.ts'
import { does, type EditorCommand } from '../editor/commands/command.ts'
import { insertBlocks } from '../editor/commands/insertBlocks.ts'
import { incidentCommands } from './incident/incidentCommands.ts'
import { instrumentCommands } from './pressInstrument.ts'

/** What the blocks of a weekly report bring to the editor's menus. */
export const blockCommands: readonly EditorCommand[] = [
  {
    name: 'insertKpi',
    title: 'command.kpi',
    icon: ChartNoAxesColumn,
    group: 'weekly',
    keywords: ['kpi', 'figure', 'metric', 'zhibiao', 'zb', 'shuju', 'sj'],
    ...does(insertBlocks([line('bulletItem', '：')])),
  },
  {
    name: 'insertOkrItem',
    title: 'command.okrItem',
    icon: Target,
    group: 'weekly',
    keywords: ['okr', 'objective', 'progress', 'mubiao', 'mb', 'jindu', 'jd'],
    ...does(insertBlocks([line('numberItem', '，进度%')])),
  },
  ...incidentCommands,
  {
    name: 'insertPlanItem',
    title: 'command.planItem',
    icon: ClipboardList,
    group: 'weekly',
    keywords: ['plan', 'next', 'jihua', 'jh', 'xiazhou', 'xz'],
    ...does(insertBlocks([line('numberItem', '')])),
  },
  ...instrumentCommands,
]

/** An item with what always stands in it. The cursor goes before that. */
function line(type: 'bulletItem' | 'numberItem', text: string): Block {
  const content = text === '' ? [] : [{ type: 'text', text, marks: [] } as const]
  return type === 'bulletItem'
    ? { type, line: 0, content, children: [] }
    : { type, line: 0, number: 1, content, children: [] }
}
