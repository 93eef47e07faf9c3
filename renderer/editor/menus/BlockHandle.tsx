import type { Editor } from '@tiptap/core'
import { GripVertical } from 'lucide-react'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useT } from '../../ui/translate.ts'
import { selectedBlocks } from '../commands/blockRange.ts'
import { BlockMark } from './BlockMark.tsx'
import { BlockMenu } from './BlockMenu.tsx'
import { blockMenuAsked } from './blockMenuAsked.ts'
import { rowOf } from './blockRows.ts'
import { DragBlocks, type Grabbed } from './DragBlocks.tsx'
import { selectBlock } from './selectBlock.ts'
import { useHoveredRow } from './useHoveredRow.ts'
import './BlockHandle.css'

/** Left of the block under the pointer: dragged it moves the block, clicked it opens the block’s menu. */
export function BlockHandle({ editor }: { readonly editor: Editor }) {
  const t = useT()
  const [menuOpen, setMenuOpen] = useState(false)
  const [grabbed, setGrabbed] = useState<Grabbed | null>(null)
  const [row, setRow] = useHoveredRow(editor, menuOpen || grabbed !== null)
  useEffect(
    () =>
      blockMenuAsked.subscribe(() => {
        const block = selectedBlocks(editor.state.selection)?.blocks[0]
        const asked = block === undefined ? null : rowOf(editor.view, block)
        if (asked === null) return
        setRow(asked)
        setMenuOpen(true)
      }),
    [editor, setRow],
  )
  const host = editor.view.dom.parentElement
  if (host === null) return null
  // Asked only where it is needed: the answer lays out the page.
  const box = row === null ? null : host.getBoundingClientRect()

  return createPortal(
    <>
      <BlockMenu
        editor={editor}
        open={menuOpen}
        onOpenChange={(open) => {
          setMenuOpen(open)
          if (!open) setRow(null)
        }}
      >
        {row !== null && box !== null && (
          <button
            type="button"
            tabIndex={-1}
            className="block-handle"
            style={{ left: row.left - box.left - besideOf(row.element) - 24, top: row.middle - box.top - 12 }}
            aria-label={t('command.handle')}
            title={t('command.handle')}
            // The menu opens when the button is let go of, and the text keeps its cursor.
            onPointerDown={(event) => {
              event.preventDefault()
              if (event.button !== 0) return
              setGrabbed({
                block: row.block,
                label: firstWords(row.block.node.textContent),
                left: row.left,
                x: event.clientX,
                y: event.clientY,
              })
            }}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              selectBlock(editor, row.block)
              setMenuOpen(true)
            }}
          >
            <GripVertical size={16} strokeWidth={1.75} aria-hidden />
          </button>
        )}
      </BlockMenu>
      {menuOpen && <BlockMark editor={editor} range={selectedBlocks(editor.state.selection)} host={host} />}
      {grabbed !== null && (
        <DragBlocks
          editor={editor}
          grabbed={grabbed}
          host={host}
          onEnd={(moved) => {
            setGrabbed(null)
            if (moved) setRow(null)
          }}
        />
      )}
    </>,
    host,
  )
}

/** How much of what marks an item stands before its text: its bullet, its number, its box. */
function besideOf(element: HTMLElement): number {
  if (!element.matches('li')) return 4
  return element.matches('[data-checked]') ? 32 : 28
}

function firstWords(text: string): string {
  return text.length > 24 ? `${text.slice(0, 24)}…` : text
}
