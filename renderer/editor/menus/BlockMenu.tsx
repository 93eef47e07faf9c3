import type { Editor } from '@tiptap/core'
import { ChevronRight, Replace } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { type ReactNode, useRef } from 'react'
import { Keys } from '../../ui/Keys.tsx'
import { useT } from '../../ui/translate.ts'
import type { EditorCommand } from '../commands/command.ts'
import { commandsOf } from '../commands/commands.ts'
import '../../ui/Menu.css'

export interface BlockMenuProps {
  readonly editor: Editor
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  /** The button that it opens beside, where there is one; the menu listens for keys before. */
  readonly children: ReactNode
}

/** What can be done with the selected blocks. */
export function BlockMenu({ editor, open, onOpenChange, children }: BlockMenuProps) {
  const t = useT()
  const chosen = useRef<EditorCommand | null>(null)
  const choose = (command: EditorCommand) => {
    chosen.current = command
  }
  return (
    <DropdownMenu.Root modal={false} open={open} onOpenChange={onOpenChange}>
      {children !== null && <DropdownMenu.Trigger asChild>{children}</DropdownMenu.Trigger>}
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu"
          side="bottom"
          align="start"
          sideOffset={4}
          collisionPadding={12}
          loop
          aria-label={t('command.blockMenu')}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            if (editor.isDestroyed) return
            editor.view.focus()
            chosen.current?.run(editor)
            chosen.current = null
          }}
        >
          <DropdownMenu.Sub>
            <DropdownMenu.SubTrigger className="menu-entry">
              <Replace size={16} strokeWidth={1.75} aria-hidden />
              <span className="block-menu-title">{t('command.groupTurn')}</span>
              <ChevronRight size={14} strokeWidth={1.75} aria-hidden />
            </DropdownMenu.SubTrigger>
            <DropdownMenu.Portal>
              <DropdownMenu.SubContent className="menu" sideOffset={4} collisionPadding={12} loop>
                <Entries editor={editor} commands={commandsOf('turn')} choose={choose} />
              </DropdownMenu.SubContent>
            </DropdownMenu.Portal>
          </DropdownMenu.Sub>
          <DropdownMenu.Separator className="menu-line" />
          <Entries
            editor={editor}
            commands={commandsOf('block').filter(({ name }) => name !== 'blockMenu')}
            choose={choose}
          />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

interface EntriesProps {
  readonly editor: Editor
  readonly commands: readonly EditorCommand[]
  readonly choose: (command: EditorCommand) => void
}

/** On their own, so that only an open menu asks what can be done. */
function Entries({ editor, commands, choose }: EntriesProps) {
  const t = useT()
  return commands.map((command) => (
    <DropdownMenu.Item
      key={command.name}
      className={command.name === 'remove' ? 'menu-entry menu-entry-danger' : 'menu-entry'}
      disabled={command.isEnabled?.(editor) === false}
      data-active={command.isActive?.(editor) || undefined}
      onSelect={() => choose(command)}
    >
      <command.icon size={16} strokeWidth={1.75} aria-hidden />
      <span className="block-menu-title">{t(command.title)}</span>
      {command.keys?.[0] !== undefined && <Keys of={command.keys[0]} />}
    </DropdownMenu.Item>
  ))
}
