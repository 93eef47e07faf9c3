import type { Editor } from '@tiptap/core'
import { useRef, useSyncExternalStore } from 'react'

/**
 * What of the editor's state a tool shows. It is asked for after each transaction, so it must be cheap: look at the
 * selection, never through the document.
 * @param same whether two values show the same, so that nothing is drawn again
 */
export function useEditorValue<T>(
  editor: Editor,
  select: (editor: Editor) => T,
  same: (a: T, b: T) => boolean = Object.is,
): T {
  const last = useRef<T | undefined>(undefined)
  const read = () => {
    const next = select(editor)
    if (last.current === undefined || !same(last.current, next)) last.current = next
    return last.current as T
  }
  return useSyncExternalStore((changed) => {
    editor.on('transaction', changed)
    editor.on('focus', changed)
    editor.on('blur', changed)
    return () => {
      editor.off('transaction', changed)
      editor.off('focus', changed)
      editor.off('blur', changed)
    }
  }, read)
}
