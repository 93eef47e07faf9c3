import type { Editor } from '@tiptap/core'
import { useReports } from '../../reports/reportsStore.ts'
import { CalloutTools } from '../code/CalloutTools.tsx'
import { CodeTools } from '../code/CodeTools.tsx'
import { EquationTools } from '../code/EquationTools.tsx'
import { FindTools } from '../find/FindTools.tsx'
import { FocusTools } from '../focus/FocusTools.tsx'
import { ImageTools } from '../images/ImageTools.tsx'
import { LinkTools } from '../links/LinkTools.tsx'
import { EditorMenus } from '../menus/EditorMenus.tsx'
import { SpellingTools } from '../spelling/SpellingTools.tsx'
import { TableTools } from '../tables/TableTools.tsx'
import '../folding/folding.css'

/** What works on the open report's text from beside it: nothing of it is in the text's own element. */
export function EditorTools() {
  const editor = useReports((state) => state.editor?.editor)
  const session = useReports((state) => state.open?.session)
  return editor === undefined ? null : <Tools key={session} editor={editor} />
}

function Tools({ editor }: { readonly editor: Editor }) {
  return (
    <>
      <FocusTools editor={editor} />
      <FindTools editor={editor} />
      <LinkTools editor={editor} />
      <SpellingTools editor={editor} />
      <TableTools editor={editor} />
      <CodeTools editor={editor} />
      <EquationTools editor={editor} />
      <CalloutTools editor={editor} />
      <ImageTools editor={editor} />
      <EditorMenus editor={editor} />
    </>
  )
}
