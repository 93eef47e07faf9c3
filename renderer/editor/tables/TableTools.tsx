import type { Editor } from '@tiptap/core'
import { Ellipsis, EllipsisVertical } from 'lucide-react'
import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu, MenuEntry, MenuLine } from '../../ui/Menu.tsx'
import { useT } from '../../ui/translate.ts'
import type { EditorCommand } from '../commands/command.ts'
import { useEditorValue } from '../tools/useEditorValue.ts'
import { tableAround } from './changeTable.ts'
import { columnCommands, deleteTableCommand, rowCommands } from './tableCommands.ts'
import './tables.css'

/** Handles of the row and the column that the cursor is in, at the table's edges, each with its menu. */
export function TableTools({ editor }: { readonly editor: Editor }) {
  const t = useT()
  const place = useEditorValue(editor, placeOfCell, samePlace)
  const host = editor.view.dom.parentElement
  if (place === null || host === null) return null
  return createPortal(
    <>
      <span
        className="table-handle table-row-handle"
        style={{ top: place.rowTop, left: place.left, height: place.rowHeight }}
      >
        <TableMenu
          editor={editor}
          button={<IconButton size="small" side="top" icon={EllipsisVertical} label={t('table.row')} />}
          commands={rowCommands}
        />
      </span>
      <span
        className="table-handle table-column-handle"
        style={{ top: place.top, left: place.columnLeft, width: place.columnWidth }}
      >
        <TableMenu
          editor={editor}
          button={<IconButton size="small" side="top" icon={Ellipsis} label={t('table.column')} />}
          commands={columnCommands}
        />
      </span>
    </>,
    host,
  )
}

interface TableMenuProps {
  readonly editor: Editor
  readonly button: ReactNode
  readonly commands: readonly EditorCommand[]
}

function TableMenu({ editor, button, commands }: TableMenuProps) {
  const t = useT()
  const entry = (command: EditorCommand) => (
    <MenuEntry
      key={command.name}
      icon={command.icon}
      danger={command.name.endsWith('Delete')}
      onSelect={() => {
        command.run(editor)
        editor.view.focus()
      }}
    >
      {t(command.title)}
    </MenuEntry>
  )
  return (
    <Menu button={button} align="start">
      {commands.filter(({ isEnabled }) => isEnabled?.(editor) !== false).map(entry)}
      <MenuLine />
      {entry(deleteTableCommand)}
    </Menu>
  )
}

interface CellPlace {
  readonly top: number
  readonly left: number
  readonly rowTop: number
  readonly rowHeight: number
  readonly columnLeft: number
  readonly columnWidth: number
}

/** Pixels from the page's upper left corner; null outside of a table, or while composing. */
function placeOfCell({ state, view }: Editor): CellPlace | null {
  const table = tableAround(state)
  const host = view.dom.parentElement
  if (table === null || host === null) return null
  const wrapper = view.nodeDOM(table.pos)
  if (!(wrapper instanceof HTMLElement)) return null
  const row = wrapper.querySelectorAll('tr')[table.row]
  const cell = row?.children[table.column]
  if (row === undefined || cell === undefined) return null
  const page = host.getBoundingClientRect()
  const [around, line, column] = [wrapper, row, cell].map((element) => element.getBoundingClientRect()) as [
    DOMRect,
    DOMRect,
    DOMRect,
  ]
  return {
    top: around.top - page.top,
    left: around.left - page.left,
    rowTop: line.top - page.top,
    rowHeight: line.height,
    columnLeft: Math.max(column.left, around.left) - page.left,
    columnWidth: Math.min(column.right, around.right) - Math.max(column.left, around.left),
  }
}

function samePlace(a: CellPlace | null, b: CellPlace | null): boolean {
  if (a === null || b === null) return a === b
  return (Object.keys(a) as (keyof CellPlace)[]).every((side) => a[side] === b[side])
}
