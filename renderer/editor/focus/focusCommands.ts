import { Focus } from 'lucide-react'
import { layoutActions } from '../../app/layoutActions.ts'
import { settings } from '../../settings/settingsStore.ts'
import type { EditorCommand } from '../commands/command.ts'

export const focusCommands: readonly EditorCommand[] = [
  {
    name: 'focusMode',
    title: 'focus.mode',
    icon: Focus,
    group: 'view',
    keywords: ['focus', 'zen', 'typewriter', 'zhuanzhu', 'zz'],
    keys: ['F9'],
    isActive: () => settings.store.getState().settings?.focusMode === true,
    run: layoutActions.toggleFocus,
  },
]
