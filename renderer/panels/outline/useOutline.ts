import type { Editor } from '@tiptap/core'
import { useEffect, useState } from 'react'
import { scrollerOf } from '../../editor/scrollPlace.ts'
import { entryAt, type OutlineEntry, outlineOf, sameOutline } from './outline.ts'

/** How long the text must rest before its headings are read again, in milliseconds. */
const rest = 150
/** Pixels below the upper edge at which a section counts as the one that is read. */
const edge = 96

/** The headings, kept up with the text while it rests, and which of them the page shows. */
export function useOutline(editor: Editor): { readonly entries: readonly OutlineEntry[]; readonly current: number } {
  const [entries, setEntries] = useState<readonly OutlineEntry[]>(() => outlineOf(editor))
  const [current, setCurrent] = useState(-1)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = () => {
      if (editor.isDestroyed) return
      if (editor.view.composing) return wait()
      const next = outlineOf(editor)
      setEntries((now) => (sameOutline(now, next) ? now : next))
    }
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(read, rest)
    }
    editor.on('update', wait)
    return () => {
      clearTimeout(timer)
      editor.off('update', wait)
    }
  }, [editor])
  useEffect(() => {
    const scroller = scrollerOf(editor.view.dom)
    let frame = 0
    const look = () => {
      frame = 0
      if (editor.isDestroyed || scroller === null) return
      const top = scroller.getBoundingClientRect().top + edge
      setCurrent(entryAt((at) => topOf(editor, entries[at]), entries.length, top))
    }
    const scrolled = () => {
      if (frame === 0) frame = requestAnimationFrame(look)
    }
    look()
    scroller?.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      scroller?.removeEventListener('scroll', scrolled)
    }
  }, [editor, entries])
  return { entries, current }
}

/** Where a heading begins in the window; one that is being changed counts as below. */
function topOf({ view }: Editor, entry: OutlineEntry | undefined): number {
  const element = entry === undefined ? null : view.nodeDOM(entry.pos)
  return element instanceof HTMLElement ? element.getBoundingClientRect().top : Number.POSITIVE_INFINITY
}
