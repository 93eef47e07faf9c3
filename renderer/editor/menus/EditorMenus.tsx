import type { Editor } from '@tiptap/core'
import { SlashList } from './SlashList.tsx'

/** The menus by which commands are chosen while writing. */
export function EditorMenus({ editor }: { readonly editor: Editor }) {
  return <SlashList editor={editor} />
}
