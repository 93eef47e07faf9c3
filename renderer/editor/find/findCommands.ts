import { Replace, Search } from 'lucide-react'
import type { EditorCommand } from '../commands/command.ts'
import { openFind } from './findStore.ts'

export const findCommands: readonly EditorCommand[] = [
  {
    name: 'find',
    title: 'find.find',
    icon: Search,
    group: 'find',
    keywords: ['find', 'search', 'chazhao', 'cz', 'sousuo', 'ss'],
    keys: ['Mod-f'],
    run: (editor) => openFind(editor),
  },
  {
    name: 'replace',
    title: 'find.replaceWords',
    icon: Replace,
    group: 'find',
    keywords: ['replace', 'find', 'tihuan', 'th'],
    keys: [/Mac/.test(globalThis.navigator?.platform ?? '') ? 'Mod-Alt-f' : 'Mod-h'],
    run: (editor) => openFind(editor, true),
  },
]
