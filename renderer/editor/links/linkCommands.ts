import { Link } from 'lucide-react'
import type { EditorCommand } from '../commands/command.ts'
import { linkAround, linkTarget } from './linkRange.ts'
import { editLink } from './linkStore.ts'

export const linkCommands: readonly EditorCommand[] = [
  {
    name: 'link',
    title: 'link.title',
    icon: Link,
    group: 'mark',
    keywords: ['link', 'url', 'address', 'lianjie', 'lj', 'wangzhi', 'wz'],
    keys: ['Mod-k'],
    isActive: ({ state }) => linkAround(state) !== null,
    isEnabled: ({ state }) => linkTarget(state) !== null,
    run: editLink,
  },
]
