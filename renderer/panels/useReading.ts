import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { Reading } from '../../shared/report/reading.ts'
import type { EditorHandle } from '../editor/editorHandle.ts'

/** Milliseconds after the last key, so that what a panel computes never waits for the hand that types. */
const pause = 250

/** What is recognised on the page, once nobody has typed for a moment. */
export function useReading(handle: EditorHandle): Reading {
  const [reading, setReading] = useState(handle.reading)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = handle.onReading(() => {
      clearTimeout(timer)
      timer = setTimeout(() => setReading(handle.reading()), pause)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [handle])
  return reading
}

/** Which of the reading's sections the cursor is in; -1 above the first one. */
export function useSectionAtCursor(handle: EditorHandle): number {
  const subscribe = useCallback(
    (changed: () => void) => {
      handle.editor.on('selectionUpdate', changed)
      handle.editor.on('update', changed)
      return () => {
        handle.editor.off('selectionUpdate', changed)
        handle.editor.off('update', changed)
      }
    },
    [handle],
  )
  return useSyncExternalStore(subscribe, () => sectionAtCursor(handle))
}

function sectionAtCursor({ editor }: EditorHandle): number {
  const { doc, selection } = editor.state
  const last = selection.$head.index(0)
  let sections = -1
  for (let at = 0; at <= last && at < doc.childCount; at++) {
    const { type, attrs } = doc.child(at)
    const isTitle = at === 0 && attrs.level === 1
    if (type.name === 'heading' && !isTitle) sections += 1
  }
  return sections
}
