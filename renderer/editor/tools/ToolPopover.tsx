import type { Editor } from '@tiptap/core'
import { Popover } from 'radix-ui'
import type { ReactNode } from 'react'
import { leaveToInputMethod } from '../../ui/leaveToInputMethod.ts'
import './ToolPopover.css'

export interface ToolPopoverProps {
  readonly editor: Editor
  /** The text that it belongs to. */
  readonly from: number
  readonly to: number
  /** Takes the focus; without, the text keeps it and one goes on typing. */
  readonly modal?: boolean
  readonly label: string
  readonly side?: 'top' | 'bottom'
  readonly align?: 'start' | 'center' | 'end'
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A small sheet beside a stretch of the text, or a block of it. */
export function ToolPopover(props: ToolPopoverProps) {
  const { editor, from, to, modal = false, label, side = 'bottom', align = 'start', onClose, children } = props
  // The context lets it follow the page when that is scrolled.
  const place = { getBoundingClientRect: () => rectangle(editor, from, to), contextElement: editor.view.dom }
  return (
    <Popover.Root open onOpenChange={(open) => open || onClose()}>
      <Popover.Anchor virtualRef={{ current: place }} />
      <Popover.Portal>
        <Popover.Content
          className={modal ? 'tool tool-form' : 'tool'}
          aria-label={label}
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={12}
          hideWhenDetached
          // A button of it does not take the focus from the text; a field does.
          onMouseDown={(event) => !isField(event.target) && event.preventDefault()}
          onEscapeKeyDown={leaveToInputMethod}
          onOpenAutoFocus={(event) => !modal && event.preventDefault()}
          onInteractOutside={(event) => !modal && event.preventDefault()}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            if (modal && !editor.isDestroyed) editor.view.focus()
          }}
        >
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

function isField(target: EventTarget): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}

function rectangle(editor: Editor, from: number, to: number): DOMRect {
  if (editor.isDestroyed) return new DOMRect()
  const { view } = editor
  const size = view.state.doc.content.size
  const node = view.state.doc.nodeAt(Math.min(from, size))
  const element = node !== null && !node.isText ? view.nodeDOM(from) : null
  if (element instanceof HTMLElement && (node?.isBlock || node?.isAtom)) return element.getBoundingClientRect()
  const start = view.coordsAtPos(Math.min(from, size), 1)
  const end = view.coordsAtPos(Math.min(to, size), -1)
  const right = end.top >= start.bottom ? start.left : Math.max(start.left, end.right)
  return new DOMRect(start.left, start.top, right - start.left, end.bottom - start.top)
}
