import type { Editor } from '@tiptap/core'
import { Trash2 } from 'lucide-react'
import { IconButton } from '../../ui/IconButton.tsx'
import { useT } from '../../ui/translate.ts'
import { AttributeField } from '../tools/AttributeField.tsx'
import { ToolPopover } from '../tools/ToolPopover.tsx'
import { setAttribute, useSelectedNode } from '../tools/useSelectedNode.ts'
import './images.css'

/** Below the image that is selected: its description, and deleting it. */
export function ImageTools({ editor }: { readonly editor: Editor }) {
  const t = useT()
  const image = useSelectedNode(editor, ['image', 'inlineImage'])
  if (image === null) return null
  const { node, pos } = image
  const back = () => editor.view.focus()
  return (
    <ToolPopover editor={editor} from={pos} to={pos + node.nodeSize} label={t('image.title')} onClose={back}>
      <AttributeField
        key={`${pos} ${node.attrs.alt}`}
        label={t('image.description')}
        value={node.attrs.alt as string}
        onChange={(alt) => setAttribute(editor, image, 'alt', alt)}
        onDone={back}
      />
      <IconButton
        size="small"
        icon={Trash2}
        label={t('image.remove')}
        onClick={() => {
          editor.view.dispatch(editor.state.tr.deleteSelection().scrollIntoView())
          back()
        }}
      />
    </ToolPopover>
  )
}
