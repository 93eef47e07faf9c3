import type { Editor } from '@tiptap/core'
import { useEffect } from 'react'
import { FindBar } from './FindBar.tsx'
import { changeFinding, openFind, useFinding } from './findStore.ts'

/** The bar, and the keys that open it wherever the focus is on the page. */
export function FindTools({ editor }: { readonly editor: Editor }) {
  const { shown, asked } = useFinding()
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.shiftKey || !(event.ctrlKey || event.metaKey)) return
      const isMac = navigator.platform.startsWith('Mac')
      const key = event.key.toLowerCase()
      // On a Mac ⌘H hides the app, and ⌥⌘F replaces; elsewhere Ctrl-H does.
      const replaces = isMac ? event.altKey && event.code === 'KeyF' : !event.altKey && key === 'h'
      if (!replaces && (key !== 'f' || event.altKey)) return
      if (document.querySelector('.modal') !== null) return
      event.preventDefault()
      openFind(editor, replaces)
    }
    window.addEventListener('keydown', pressed)
    return () => {
      window.removeEventListener('keydown', pressed)
      changeFinding({ shown: false })
    }
  }, [editor])
  return shown ? <FindBar key={asked} editor={editor} /> : null
}
