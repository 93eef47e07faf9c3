import { menuKeys } from '../../../shared/ipc/menuKeys.ts'
import type { MessageKey } from '../../../shared/messages/messages.ts'
import { closeDialog } from '../../app/appStore.ts'
import type { CommandGroup } from '../../editor/commands/command.ts'
import { commandsOf } from '../../editor/commands/commands.ts'
import { editingKeys } from '../../editor/commands/editingKeys.ts'
import { Keys } from '../../ui/Keys.tsx'
import { Modal } from '../../ui/Modal.tsx'
import { useT } from '../../ui/translate.ts'
import { appCommands } from '../appCommands.ts'
import './Shortcuts.css'

interface Shortcut {
  readonly title: MessageKey
  readonly keys: readonly string[]
}

const parts: readonly { readonly title: MessageKey; readonly shortcuts: readonly Shortcut[] }[] = [
  { title: 'keys.writing', shortcuts: editingKeys },
  { title: 'keys.blocks', shortcuts: [...ofCommands('block'), ...ofCommands('turn', 'insert', 'weekly')] },
  { title: 'keys.marks', shortcuts: ofCommands('mark', 'table', 'find', 'view') },
  {
    title: 'palette.app',
    shortcuts: appCommands.flatMap(({ name, title }) => {
      const keys = menuKeys[name]?.replace('CmdOrCtrl', 'Mod').replaceAll('+', '-')
      return keys === undefined ? [] : [{ title, keys: [keys] }]
    }),
  },
]

function ofCommands(...groups: readonly CommandGroup[]): readonly Shortcut[] {
  return commandsOf(...groups).flatMap(({ title, keys }) => (keys === undefined ? [] : [{ title, keys }]))
}

/** Every key that does something, at hand. */
export function Shortcuts() {
  const t = useT()
  return (
    <Modal title={t('menu.shortcuts')} size="large" onClose={closeDialog}>
      <div className="shortcuts">
        {parts.map(({ title, shortcuts }) => (
          <section key={title} className="shortcuts-part">
            <h2 className="shortcuts-title">{t(title)}</h2>
            <dl>
              {shortcuts.map((shortcut) => (
                <div key={shortcut.title} className="shortcut">
                  <dt>{t(shortcut.title)}</dt>
                  <dd>
                    {shortcut.keys.map((keys) => (
                      <Keys key={keys} of={keys} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
