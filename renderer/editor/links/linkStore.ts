import type { Editor } from '@tiptap/core'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { type LinkRange, linkTarget } from './linkRange.ts'

/** The link that is being edited; null while none is. */
const link = createStore<{ readonly target: LinkRange | null }>(() => ({ target: null }))

export function useEditedLink(): LinkRange | null {
  return useStore(link, ({ target }) => target)
}
/** Asks for the address of what is selected, or of the link around the cursor. */
export function editLink({ state }: Editor): void {
  link.setState({ target: linkTarget(state) })
}
export function stopEditingLink(): void {
  link.setState({ target: null })
}
