import { ArrowDown, ArrowUp, Copy, GripVertical, Trash2 } from 'lucide-react'
import { blockMenuAsked } from '../menus/blockMenuAsked.ts'
import { does, type EditorCommand } from './command.ts'
import { duplicateBlocks } from './duplicateBlocks.ts'
import { moveBy } from './moveBlocks.ts'
import { removeBlocks } from './removeBlocks.ts'

/** What is done with whole blocks, and what is below them. */
export const blockActions: readonly EditorCommand[] = [
  {
    name: 'duplicate',
    title: 'command.duplicate',
    icon: Copy,
    group: 'block',
    keywords: ['duplicate', 'copy', 'fuzhi', 'fz', 'zaizhi'],
    keys: ['Mod-d'],
    ...does(duplicateBlocks),
  },
  {
    name: 'moveUp',
    title: 'command.moveUp',
    icon: ArrowUp,
    group: 'block',
    keywords: ['move', 'up', 'shangyi', 'sy'],
    keys: ['Mod-Shift-ArrowUp', 'Alt-Shift-ArrowUp'],
    ...does(moveBy(-1)),
  },
  {
    name: 'moveDown',
    title: 'command.moveDown',
    icon: ArrowDown,
    group: 'block',
    keywords: ['move', 'down', 'xiayi', 'xy'],
    keys: ['Mod-Shift-ArrowDown', 'Alt-Shift-ArrowDown'],
    ...does(moveBy(1)),
  },
  {
    name: 'remove',
    title: 'command.remove',
    icon: Trash2,
    group: 'block',
    keywords: ['delete', 'remove', 'shanchu', 'sc'],
    keys: ['Mod-Shift-Backspace'],
    ...does(removeBlocks),
  },
  {
    name: 'blockMenu',
    title: 'command.blockMenu',
    icon: GripVertical,
    group: 'block',
    keywords: ['block', 'menu', 'caidan', 'cd', 'kuai', 'k'],
    keys: ['Mod-.'],
    run: blockMenuAsked.ask,
  },
]
