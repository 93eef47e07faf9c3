import type { MessageKey } from '../../../shared/messages/messages.ts'

/** Keys that are part of writing itself, for the list of keys; what they do is in `editing/keys.ts` and the menus. */
export const editingKeys: readonly { readonly title: MessageKey; readonly keys: readonly string[] }[] = [
  { title: 'keys.slash', keys: ['/'] },
  { title: 'keys.enter', keys: ['Enter'] },
  { title: 'keys.softBreak', keys: ['Shift-Enter'] },
  { title: 'keys.sink', keys: ['Tab'] },
  { title: 'keys.lift', keys: ['Shift-Tab'] },
  { title: 'keys.plain', keys: ['Backspace'] },
  { title: 'keys.check', keys: ['Mod-Enter'] },
]
