import { Extension } from '@tiptap/core'
import { editorCommands } from './commands.ts'

/** The keys of the commands. They come before those of the same name that the extensions bring along. */
export const CommandKeys = Extension.create({
  name: 'commandKeys',
  priority: 1100,
  addKeyboardShortcuts() {
    const pairs = editorCommands.flatMap(({ keys = [], isEnabled, run }) =>
      keys.map((key) => {
        const pressed = () => {
          const { editor } = this
          if (editor.view.composing || isEnabled?.(editor) === false) return false
          run(editor)
          return true
        }
        return [key, pressed] as const
      }),
    )
    return Object.fromEntries(pairs)
  },
})
