import type { Editor } from '@tiptap/core'
import { BlockHandle } from './BlockHandle.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { SlashList } from './SlashList.tsx'

/** The menus by which commands are chosen while writing. */
export function EditorMenus({ editor }: { readonly editor: Editor }) {
  return (
    <>
      <SlashList editor={editor} />
      <SelectionBar editor={editor} />
      <BlockHandle editor={editor} />
    </>
  )
}
