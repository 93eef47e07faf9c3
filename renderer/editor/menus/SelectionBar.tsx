import type { Editor } from '@tiptap/core'
import { ChevronDown } from 'lucide-react'
import { DropdownMenu, Toolbar } from 'radix-ui'
import { useCallback, useRef, useState } from 'react'
import { useT } from '../../ui/translate.ts'
import type { EditorCommand } from '../commands/command.ts'
import { commandsOf } from '../commands/commands.ts'
import { ToolPopover } from '../tools/ToolPopover.tsx'
import { useEditorValue } from '../tools/useEditorValue.ts'
import { useSettledSelection } from './useSettledSelection.ts'
import './SelectionBar.css'

/** Above the text that is selected: how its words are set, and what its blocks turn into. */
export function SelectionBar({ editor }: { readonly editor: Editor }) {
  const bar = useRef<HTMLDivElement>(null)
  const isMenuOpen = useRef(false)
  const held = useCallback(
    () => isMenuOpen.current || (bar.current?.contains(bar.current.ownerDocument.activeElement) ?? false),
    [],
  )
  const selected = useSettledSelection(editor, held)
  const [closed, setClosed] = useState<typeof selected>(null)
  const t = useT()
  if (selected === null || selected === closed) return null
  return (
    <ToolPopover
      editor={editor}
      from={selected.from}
      to={selected.to}
      label={t('command.toolbar')}
      side="top"
      onClose={() => {
        setClosed(selected)
        editor.view.focus()
      }}
    >
      <Bar
        ref={bar}
        editor={editor}
        onMenu={(open) => {
          isMenuOpen.current = open
        }}
      />
    </ToolPopover>
  )
}

interface BarProps {
  readonly ref: React.Ref<HTMLDivElement>
  readonly editor: Editor
  readonly onMenu: (open: boolean) => void
}

function Bar({ ref, editor, onMenu }: BarProps) {
  const t = useT()
  const active = useEditorValue(editor, activeNames)
  const turning = commandsOf('turn')
  const kind = turning.find(({ name }) => active.split(' ').includes(name))
  const chosen = useRef<EditorCommand | null>(null)
  return (
    <Toolbar.Root ref={ref} className="selection-bar" aria-label={t('command.toolbar')}>
      <DropdownMenu.Root modal={false} onOpenChange={onMenu}>
        <Toolbar.Button asChild>
          <DropdownMenu.Trigger className="selection-bar-kind" data-first onMouseDown={keepFocus}>
            {t(kind?.title ?? 'command.groupTurn')}
            <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
          </DropdownMenu.Trigger>
        </Toolbar.Button>
        <DropdownMenu.Portal>
          <DropdownMenu.Content
            className="menu"
            align="start"
            sideOffset={6}
            collisionPadding={12}
            loop
            onCloseAutoFocus={(event) => {
              event.preventDefault()
              if (editor.isDestroyed) return
              editor.view.focus()
              chosen.current?.run(editor)
              chosen.current = null
            }}
          >
            {turning.map((command) => (
              <DropdownMenu.Item
                key={command.name}
                className="menu-entry"
                disabled={command.isEnabled?.(editor) === false && command !== kind}
                data-active={command === kind || undefined}
                onSelect={() => {
                  chosen.current = command
                }}
              >
                <command.icon size={16} strokeWidth={1.75} aria-hidden />
                <span className="block-menu-title">{t(command.title)}</span>
              </DropdownMenu.Item>
            ))}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      <Toolbar.Separator className="tool-line" />
      {commandsOf('mark').map((command) => (
        <Toolbar.Button
          key={command.name}
          className="icon-button icon-button-small"
          aria-label={t(command.title)}
          aria-pressed={active.split(' ').includes(command.name)}
          title={t(command.title)}
          disabled={command.isEnabled?.(editor) === false}
          onMouseDown={keepFocus}
          onClick={() => {
            command.run(editor)
            if (command.name !== 'link') editor.view.focus()
          }}
        >
          <command.icon size={16} strokeWidth={1.75} aria-hidden />
        </Toolbar.Button>
      ))}
    </Toolbar.Root>
  )
}

/** A press on the bar leaves the focus in the text. */
function keepFocus(event: React.MouseEvent) {
  event.preventDefault()
}

function activeNames(editor: Editor): string {
  return commandsOf('mark', 'turn')
    .filter(({ isActive }) => isActive?.(editor) === true)
    .map(({ name }) => name)
    .join(' ')
}
