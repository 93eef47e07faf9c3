import type { Editor } from '@tiptap/core'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { BlockAt } from '../commands/blockRange.ts'
import { blocksToMove } from '../commands/dropPlaces.ts'
import { moveBlocks } from '../commands/moveBlocks.ts'
import { BlockMark } from './BlockMark.tsx'
import { type DropLine, dropLine, scrollAtEdge } from './dropLine.ts'

/** What was taken hold of, and where: in the window's pixels. */
export interface Grabbed {
  readonly block: BlockAt
  /** Its first words. */
  readonly label: string
  /** Where its text begins. */
  readonly left: number
  readonly x: number
  readonly y: number
}

export interface DragBlocksProps {
  readonly editor: Editor
  readonly grabbed: Grabbed
  /** Holds the editor; the line is drawn in it. */
  readonly host: HTMLElement
  /** The pointer was let go of, or the dragging was given up. */
  readonly onEnd: (moved: boolean) => void
}

/** Pixels before a press becomes dragging. */
const slack = 4

/** Follows the pointer from the handle, shows where the blocks would go, and moves them there. */
export function DragBlocks({ editor, grabbed, host, onEnd }: DragBlocksProps) {
  const [line, setLine] = useState<DropLine | null>(null)
  const [at, setAt] = useState<{ readonly x: number; readonly y: number } | null>(null)
  const ended = useRef(onEnd)
  useLayoutEffect(() => {
    ended.current = onEnd
  })
  const [range] = useState(() => blocksToMove(editor.state.doc, grabbed.block, editor.state.selection))
  useEffect(() => {
    const { view } = editor
    if (range === null) return
    let pointer: { readonly x: number; readonly y: number } | null = null
    let shown: DropLine | null = null
    let frame = 0
    function follow() {
      frame = requestAnimationFrame(follow)
      if (pointer === null || range === null) return
      scrollAtEdge(view, pointer.y)
      shown = dropLine(view, range, grabbed.left + pointer.x - grabbed.x, pointer.y)
      setLine(shown)
      setAt(pointer)
    }
    const moved = ({ clientX: x, clientY: y }: PointerEvent) => {
      if (pointer === null && Math.hypot(x - grabbed.x, y - grabbed.y) < slack) return
      if (pointer === null) follow()
      pointer = { x, y }
    }
    const dropped = ({ clientX: x, clientY: y }: PointerEvent) => {
      // The pointer may have moved since the last frame.
      const place = pointer === null ? null : dropLine(view, range, grabbed.left + x - grabbed.x, y)?.place
      const tr = place == null ? null : moveBlocks(view.state, range, place)
      if (tr !== null) view.dispatch(tr)
      if (pointer !== null) view.focus()
      ended.current(pointer !== null)
    }
    const cancelled = (event: Event) => {
      if (event instanceof KeyboardEvent && event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      ended.current(true)
    }
    const listeners = { pointermove: moved, pointerup: dropped, pointercancel: cancelled, keydown: cancelled }
    for (const [name, listener] of Object.entries(listeners))
      window.addEventListener(name, listener as EventListener, true)
    return () => {
      cancelAnimationFrame(frame)
      for (const [name, listener] of Object.entries(listeners))
        window.removeEventListener(name, listener as EventListener, true)
    }
  }, [editor, grabbed, range])
  const box = host.getBoundingClientRect()
  return (
    <>
      {at !== null && <BlockMark editor={editor} range={range} host={host} />}
      {at !== null && (
        <div className="drag-cover">
          <div className="drag-label" style={{ left: at.x + 16, top: at.y + 20 }}>
            {grabbed.label}
          </div>
        </div>
      )}
      {line !== null && (
        <div
          className="drop-line"
          style={{ left: line.left - box.left, top: line.top - box.top - 1, width: line.width }}
        />
      )}
    </>
  )
}
