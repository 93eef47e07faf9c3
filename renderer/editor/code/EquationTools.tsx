import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { useEffect } from 'react'
import { useT } from '../../ui/translate.ts'
import { AttributeField } from '../tools/AttributeField.tsx'
import { ToolPopover } from '../tools/ToolPopover.tsx'
import { setAttribute, useSelectedNode } from '../tools/useSelectedNode.ts'

/** Below the equation that is selected: its TeX. */
export function EquationTools({ editor }: { readonly editor: Editor }) {
  const t = useT()
  useEffect(() => {
    const { view } = editor
    // ProseMirror selects on a click only what can be dragged.
    const clicked = ({ target }: MouseEvent) => {
      const element = (target as Element).closest('.equation')
      if (element === null) return
      const pos = view.posAtDOM(element, 0)
      const { doc, tr } = view.state
      if (/equation$/i.test(doc.nodeAt(pos)?.type.name ?? '')) {
        view.dispatch(tr.setSelection(NodeSelection.create(doc, pos)))
      }
    }
    view.dom.addEventListener('click', clicked)
    return () => view.dom.removeEventListener('click', clicked)
  }, [editor])
  const equation = useSelectedNode(editor, ['equation', 'inlineEquation'])
  if (equation === null) return null
  const { node, pos } = equation
  const tex = node.attrs.tex as string
  const isBlock = node.isBlock
  return (
    <ToolPopover editor={editor} from={pos} to={pos + node.nodeSize} label={t('equation.title')} onClose={back}>
      <AttributeField
        key={`${pos} ${tex}`}
        label={t(isBlock ? 'equation.texLines' : 'equation.tex')}
        value={tex}
        lines={isBlock}
        focused={tex === ''}
        onChange={(written) => setAttribute(editor, equation, 'tex', tidy(written, isBlock))}
        onDone={back}
      />
    </ToolPopover>
  )
  function back() {
    editor.view.focus()
  }
}

/** What would end an equation early, or be none, can't stand in it. */
function tidy(written: string, isBlock: boolean): string {
  const tex = written.replace(/\$+/g, '').trim()
  return isBlock ? tex.replace(/\n\s*\n/g, '\n') : tex.replace(/\s+/g, ' ')
}
