import type { Editor } from '@tiptap/core'
import { useEffect, useState } from 'react'
import { scrollerOf } from '../scrollPlace.ts'
import { type BlockRow, rowAt, textEdges } from './blockRows.ts'

/** How far left of the text the pointer still means a line. */
const gutter = 96

/**
 * The block beside the pointer; none while something is typed, until the pointer moves again.
 * @param held keeps it as it is: its menu is open, or it is dragged
 */
export function useHoveredRow(editor: Editor, held: boolean) {
  const [row, setRow] = useState<BlockRow | null>(null)
  useEffect(() => {
    const { view } = editor
    const scroller = scrollerOf(view.dom)
    if (scroller === null || held) return
    let frame = 0
    const moved = ({ clientX, clientY, buttons }: MouseEvent) => {
      cancelAnimationFrame(frame)
      // While something is selected by dragging it would be in the way.
      if (buttons !== 0 || view.composing) return
      frame = requestAnimationFrame(() => {
        const { left, right } = textEdges(view)
        const isBeside = clientX > left - gutter && clientX < right + gutter
        const next = isBeside ? rowAt(view, clientY) : null
        setRow((before) => (next !== null && isSame(before, next) ? before : next))
      })
    }
    const hide = () => {
      cancelAnimationFrame(frame)
      setRow(null)
    }
    scroller.addEventListener('mousemove', moved)
    scroller.addEventListener('mouseleave', hide)
    scroller.addEventListener('scroll', hide)
    view.dom.addEventListener('keydown', hide)
    editor.on('update', hide)
    // A panel that opens moves the lines away from under it.
    let { clientWidth } = view.dom
    const resized = new ResizeObserver(() => {
      if (view.dom.clientWidth !== clientWidth) hide()
      clientWidth = view.dom.clientWidth
    })
    resized.observe(view.dom)
    return () => {
      cancelAnimationFrame(frame)
      scroller.removeEventListener('mousemove', moved)
      scroller.removeEventListener('mouseleave', hide)
      scroller.removeEventListener('scroll', hide)
      view.dom.removeEventListener('keydown', hide)
      editor.off('update', hide)
      resized.disconnect()
    }
  }, [editor, held])
  return [row, setRow] as const
}

function isSame(a: BlockRow | null, b: BlockRow): boolean {
  return a !== null && a.block.pos === b.block.pos && a.block.node === b.block.node && a.middle === b.middle
}
