import type { Editor } from '@tiptap/core'
import { useEffect, useRef } from 'react'
import type { MessageKey } from '../../../shared/messages/messages.ts'
import { Keys } from '../../ui/Keys.tsx'
import { useT } from '../../ui/translate.ts'
import type { CommandGroup } from '../commands/command.ts'
import { ToolPopover } from '../tools/ToolPopover.tsx'
import { useEditorValue } from '../tools/useEditorValue.ts'
import { choose, closeSlash, openSlash, pointAt } from './slashMenu.ts'
import './SlashList.css'

const headings: Partial<Record<CommandGroup, MessageKey>> = {
  turn: 'command.groupTurn',
  insert: 'command.groupInsert',
  weekly: 'command.groupWeekly',
}

/** What a slash offers, below it. The text keeps the focus; keys go to the menu by way of the editor. */
export function SlashList({ editor }: { readonly editor: Editor }) {
  const t = useT()
  const open = useEditorValue(editor, ({ state }) => openSlash(state))
  const list = useRef<HTMLDivElement>(null)
  const name = open?.commands[open.index]?.name
  useEffect(() => {
    if (name !== undefined) list.current?.querySelector(`#slash-${name}`)?.scrollIntoView({ block: 'nearest' })
  }, [name])
  if (open === null) return null
  return (
    <ToolPopover
      editor={editor}
      from={open.from}
      to={open.from + 1}
      label={t('command.slash')}
      onClose={() => closeSlash(editor)}
    >
      <div ref={list} className="slash" id="slash-menu" role="listbox" aria-label={t('command.slash')}>
        {open.commands.map((command, index) => {
          const { name, title, icon: Icon, keys, group } = command
          const heading = open.text === '' && open.commands[index - 1]?.group !== group ? headings[group] : undefined
          return (
            <div key={name} role="presentation">
              {heading !== undefined && <div className="slash-heading">{t(heading)}</div>}
              <button
                type="button"
                tabIndex={-1}
                id={`slash-${name}`}
                className="slash-option"
                role="option"
                aria-selected={index === open.index}
                onMouseDown={(event) => event.preventDefault()}
                onMouseMove={() => index !== open.index && pointAt(editor, index)}
                onClick={() => choose(editor, open, command)}
              >
                <Icon size={16} strokeWidth={1.75} aria-hidden />
                <span className="slash-title">{t(title)}</span>
                {keys?.[0] !== undefined && <Keys of={keys[0]} />}
              </button>
            </div>
          )
        })}
      </div>
    </ToolPopover>
  )
}
