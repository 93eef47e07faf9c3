import { ChartNoAxesColumn, ClipboardList, Target } from 'lucide-react'
import { does, type EditorCommand } from '../editor/commands/command.ts'
import { insertItem } from '../editor/commands/insertBlocks.ts'
import { incidentCommands } from './incident/incidentCommands.ts'
import { instrumentCommands } from './instrumentCommands.ts'

/** What the blocks of a weekly report bring to the editor's menus. */
export const blockCommands: readonly EditorCommand[] = [
  {
    name: 'insertKpi',
    title: 'command.kpi',
    icon: ChartNoAxesColumn,
    group: 'weekly',
    keywords: ['kpi', 'figure', 'metric', 'zhibiao', 'zb', 'shuju'],
    ...does(insertItem('：', 'bulletItem')),
  },
  {
    name: 'insertOkrItem',
    title: 'command.okrItem',
    icon: Target,
    group: 'weekly',
    keywords: ['okr', 'objective', 'progress', 'mubiao', 'mb', 'jindu', 'jd'],
    ...does(insertItem('，进度%', 'numberItem')),
  },
  ...incidentCommands,
  {
    name: 'insertPlanItem',
    title: 'command.planItem',
    icon: ClipboardList,
    group: 'weekly',
    keywords: ['plan', 'next', 'jihua', 'jh', 'xiazhou', 'xz'],
    ...does(insertItem('', 'numberItem')),
  },
  ...instrumentCommands,
]
