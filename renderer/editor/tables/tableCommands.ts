import {
  ArrowDown,
  ArrowDownToLine,
  ArrowLeft,
  ArrowLeftToLine,
  ArrowRight,
  ArrowRightToLine,
  ArrowUp,
  ArrowUpToLine,
  Trash2,
} from 'lucide-react'
import { does, type EditorCommand } from '../commands/command.ts'
import { addColumn, addRow, deleteColumn, deleteRow, deleteTable, moveColumn, moveRow } from './tableEdits.ts'

/** What is done with a row, in the order of its menu. */
export const rowCommands: readonly EditorCommand[] = [
  {
    name: 'rowAbove',
    title: 'table.rowAbove',
    icon: ArrowUpToLine,
    group: 'table',
    keywords: ['row', 'above', 'hang', 'charuhang'],
    ...does(addRow(0)),
  },
  {
    name: 'rowBelow',
    title: 'table.rowBelow',
    icon: ArrowDownToLine,
    group: 'table',
    keywords: ['row', 'below', 'hang', 'charuhang'],
    ...does(addRow(1)),
  },
  {
    name: 'rowUp',
    title: 'table.rowUp',
    icon: ArrowUp,
    group: 'table',
    keywords: ['row', 'up', 'hang', 'shangyi'],
    ...does(moveRow(-1)),
  },
  {
    name: 'rowDown',
    title: 'table.rowDown',
    icon: ArrowDown,
    group: 'table',
    keywords: ['row', 'down', 'hang', 'xiayi'],
    ...does(moveRow(1)),
  },
  {
    name: 'rowDelete',
    title: 'table.rowDelete',
    icon: Trash2,
    group: 'table',
    keywords: ['row', 'delete', 'hang', 'shanchuhang'],
    ...does(deleteRow),
  },
]

export const columnCommands: readonly EditorCommand[] = [
  {
    name: 'columnLeft',
    title: 'table.columnLeft',
    icon: ArrowLeftToLine,
    group: 'table',
    keywords: ['column', 'left', 'lie', 'charulie'],
    ...does(addColumn(0)),
  },
  {
    name: 'columnRight',
    title: 'table.columnRight',
    icon: ArrowRightToLine,
    group: 'table',
    keywords: ['column', 'right', 'lie', 'charulie'],
    ...does(addColumn(1)),
  },
  {
    name: 'columnBack',
    title: 'table.columnBack',
    icon: ArrowLeft,
    group: 'table',
    keywords: ['column', 'move', 'lie', 'zuoyi'],
    ...does(moveColumn(-1)),
  },
  {
    name: 'columnOn',
    title: 'table.columnOn',
    icon: ArrowRight,
    group: 'table',
    keywords: ['column', 'move', 'lie', 'youyi'],
    ...does(moveColumn(1)),
  },
  {
    name: 'columnDelete',
    title: 'table.columnDelete',
    icon: Trash2,
    group: 'table',
    keywords: ['column', 'delete', 'lie', 'shanchulie'],
    ...does(deleteColumn),
  },
]

export const deleteTableCommand: EditorCommand = {
  name: 'tableDelete',
  title: 'table.delete',
  icon: Trash2,
  group: 'table',
  keywords: ['table', 'delete', 'biaoge', 'shanchubiaoge'],
  ...does(deleteTable),
}

export const tableCommands: readonly EditorCommand[] = [...rowCommands, ...columnCommands, deleteTableCommand]
