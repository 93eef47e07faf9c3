import { Popover } from 'radix-ui'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { reports } from '../reports/reportsStore.ts'
import { leaveToInputMethod } from '../ui/leaveToInputMethod.ts'
import type { Page } from './blockLook.ts'
import './BlockPopover.css'

interface Opened {
  readonly anchor: Element
  readonly content: Parameters<Page['open']>[1]
}

const popover = createStore<{ readonly opened: Opened | null }>(() => ({ opened: null }))

/** Opens a popover beside an instrument, in the place of the one that was open. */
export const openPopover: Page['open'] = (anchor, content) => popover.setState({ opened: { anchor, content } })
function close() {
  popover.setState({ opened: null })
}

/** Where the instruments' popovers are shown. Closing one gives the text the focus back. */
export function BlockPopover() {
  const opened = useStore(popover, (state) => state.opened)
  useEffect(() => close, [])
  if (opened === null) return null
  // An instrument may be drawn anew while its popover is open: it stays where it was opened.
  const place = placeOf(opened.anchor)
  return (
    <Popover.Root open onOpenChange={(open) => open || close()}>
      <Popover.Anchor virtualRef={{ current: { getBoundingClientRect: () => place } }} />
      <Popover.Portal>
        <Popover.Content
          className="block-popover"
          side="bottom"
          align="start"
          sideOffset={6}
          collisionPadding={12}
          onEscapeKeyDown={leaveToInputMethod}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            reports.text()?.focus()
          }}
        >
          {opened.content(close)}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

/** While the margin is hidden, a command opens it below the line that it is about. */
function placeOf(anchor: Element): DOMRect {
  const own = anchor.getBoundingClientRect()
  if (own.width > 0) return own
  return (anchor.closest('.instrument')?.parentElement?.querySelector('p') ?? anchor).getBoundingClientRect()
}
