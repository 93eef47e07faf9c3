import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { useEffect, useState } from 'react'

export interface SelectedText {
  readonly from: number
  readonly to: number
}

/** Milliseconds that a selection stays as it is before something is shown for it. */
const settled = 160

/**
 * The text that is selected, once selecting it is over: the pointer is let go of, or no key follows for a moment. null
 * while composing, in code, for a selection of blocks, and while the text has not the focus.
 * @param held leaves it as it is while the focus is elsewhere
 */
export function useSettledSelection(editor: Editor, held: () => boolean): SelectedText | null {
  const [shown, setShown] = useState<SelectedText | null>(null)
  useEffect(() => {
    const { dom } = editor.view
    let timer: ReturnType<typeof setTimeout> | undefined
    let isPressed = false
    let current: SelectedText | null = null
    function show(now: SelectedText | null) {
      if (now === current || (now !== null && now.from === current?.from && now.to === current.to)) return
      current = now
      setShown(now)
    }
    function look() {
      clearTimeout(timer)
      const now = selectedText(editor)
      if (now === null || now.from !== current?.from || now.to !== current.to) show(null)
      if (now !== null && !isPressed) timer = setTimeout(() => show(selectedText(editor)), settled)
    }
    const pressed = () => {
      isPressed = true
      look()
    }
    const released = () => {
      if (!isPressed) return
      isPressed = false
      look()
    }
    const left = () => {
      // The focus is on its way: where it comes to says whether to stay.
      clearTimeout(timer)
      timer = setTimeout(() => !held() && !editor.isFocused && show(null), settled)
    }
    editor.on('transaction', look)
    editor.on('focus', look)
    editor.on('blur', left)
    dom.addEventListener('mousedown', pressed)
    window.addEventListener('mouseup', released)
    dom.addEventListener('compositionstart', look)
    return () => {
      clearTimeout(timer)
      editor.off('transaction', look)
      editor.off('focus', look)
      editor.off('blur', left)
      dom.removeEventListener('mousedown', pressed)
      window.removeEventListener('mouseup', released)
      dom.removeEventListener('compositionstart', look)
    }
  }, [editor, held])
  return shown
}

function selectedText({ state, view, isDestroyed }: Editor): SelectedText | null {
  const { selection, doc } = state
  if (isDestroyed || view.composing || selection.empty || !(selection instanceof TextSelection)) return null
  const { $from, from, to } = selection
  return $from.parent.type.spec.code || doc.textBetween(from, to).trim() === '' ? null : { from, to }
}
