import type { Editor } from '@tiptap/core'
import { useEffect } from 'react'
import { useSettings } from '../../settings/settingsStore.ts'
import { setFocusMode } from './focusMode.ts'
import './focus.css'

/** Keeps the editor to the setting. */
export function FocusTools({ editor }: { readonly editor: Editor }) {
  const isOn = useSettings()?.focusMode ?? false
  useEffect(() => {
    const host = editor.view.dom.parentElement
    host?.toggleAttribute('data-focus', isOn)
    setFocusMode(editor.view, isOn)
  }, [editor, isOn])
  return null
}
