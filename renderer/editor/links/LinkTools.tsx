import type { Editor } from '@tiptap/core'
import { useEffect } from 'react'
import { followLink } from './followLink.ts'
import { LinkBubble } from './LinkBubble.tsx'
import { LinkForm } from './LinkForm.tsx'
import { stopEditingLink, useEditedLink } from './linkStore.ts'
import './links.css'

/** What is done with links: shown where the cursor is, edited, and followed by a click with the command key. */
export function LinkTools({ editor }: { readonly editor: Editor }) {
  const target = useEditedLink()
  useEffect(() => {
    const { dom } = editor.view
    const clicked = (event: MouseEvent) => {
      const link = (event.target as Element).closest<HTMLElement>('a[data-href]')
      if (link === null || event.button !== 0 || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      followLink(link.dataset.href ?? '')
    }
    dom.addEventListener('click', clicked)
    return () => {
      dom.removeEventListener('click', clicked)
      stopEditingLink()
    }
  }, [editor])
  return target === null ? (
    <LinkBubble editor={editor} />
  ) : (
    <LinkForm key={`${target.from} ${target.to}`} editor={editor} target={target} />
  )
}
