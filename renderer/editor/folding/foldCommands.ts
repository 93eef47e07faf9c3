import { ChevronsDownUp } from 'lucide-react'
import { does, type EditorCommand } from '../commands/command.ts'
import { foldItem } from './folding.ts'

export const foldCommands: readonly EditorCommand[] = [
  {
    name: 'fold',
    title: 'folding.fold',
    icon: ChevronsDownUp,
    group: 'view',
    keywords: ['fold', 'toggle', 'collapse', 'expand', 'zhedie', 'zd', 'zhankai', 'zk'],
    keys: ['Mod-Alt-t'],
    ...does(foldItem),
  },
]
