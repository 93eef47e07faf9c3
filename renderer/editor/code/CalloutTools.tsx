import type { Editor } from '@tiptap/core'
import { useEffect, useState } from 'react'
import { useT } from '../../ui/translate.ts'
import { AttributeField } from '../tools/AttributeField.tsx'
import { ToolPopover } from '../tools/ToolPopover.tsx'
import { type SelectedNode, setAttribute } from '../tools/useSelectedNode.ts'

const icons = '💡 📌 ⚠️ ❗ ❓ ✅ ❌ 🚧 🔥 🎯 🚀 📈 📉 📊 📅 ⏰ 📝 📣 🔔 🔒 🔧 🐛 🧪 👥 💬 🙏 👏 🎉 ⭐ 🌟 ❤️ 🌱'.split(' ')

/** A click on a callout's icon offers others. */
export function CalloutTools({ editor }: { readonly editor: Editor }) {
  const t = useT()
  const [callout, setCallout] = useState<SelectedNode | null>(null)
  useEffect(() => {
    const { view } = editor
    const clicked = ({ target }: MouseEvent) => {
      const icon = (target as Element).closest('.callout-icon')
      if (icon === null) return
      const pos = view.posAtDOM(icon.parentElement as Element, 0) - 1
      const node = view.state.doc.nodeAt(pos)
      if (node?.type.name === 'callout') setCallout({ node, pos })
    }
    view.dom.addEventListener('click', clicked)
    return () => view.dom.removeEventListener('click', clicked)
  }, [editor])
  if (callout === null) return null
  const close = () => setCallout(null)
  const choose = (icon: string) => {
    if (icon.trim() !== '') setAttribute(editor, callout, 'icon', icon.trim())
    close()
  }
  return (
    <ToolPopover
      editor={editor}
      from={callout.pos}
      to={callout.pos + 1}
      modal
      label={t('callout.icon')}
      onClose={close}
    >
      <div className="callout-icons">
        {icons.map((icon) => (
          <button key={icon} type="button" className="callout-choice" onClick={() => choose(icon)}>
            {icon}
          </button>
        ))}
      </div>
      <AttributeField
        label={t('callout.other')}
        value=""
        onChange={(icon) => icon !== '' && choose(icon)}
        onDone={close}
      />
    </ToolPopover>
  )
}
