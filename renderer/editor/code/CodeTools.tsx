import type { Editor } from '@tiptap/core'
import { Check, ChevronDown, Copy } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { createPortal } from 'react-dom'
import { run } from '../../app/run.ts'
import { client } from '../../ipc/client.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { useT } from '../../ui/translate.ts'
import { useEditorValue } from '../tools/useEditorValue.ts'
import { type SelectedNode, setAttribute } from '../tools/useSelectedNode.ts'
import './code.css'

/** As Notion writes them behind the fence; '' for plain text. */
const languages: readonly string[] = [
  '',
  'bash',
  'c',
  'c++',
  'css',
  'go',
  'html',
  'java',
  'javascript',
  'json',
  'kotlin',
  'mermaid',
  'python',
  'rust',
  'sql',
  'typescript',
  'xml',
  'yaml',
]

/** At the upper edge of the code that the cursor is in: its language, and copying it. */
export function CodeTools({ editor }: { readonly editor: Editor }) {
  const t = useT()
  const code = useEditorValue(editor, codeAround, (a, b) => a?.node === b?.node && a?.pos === b?.pos)
  const host = editor.view.dom.parentElement
  const element = code === null ? null : editor.view.nodeDOM(code.pos)
  if (code === null || host === null || !(element instanceof HTMLElement)) return null
  const language = code.node.attrs.language as string
  const [page, block] = [host.getBoundingClientRect(), element.getBoundingClientRect()]
  const style = { top: block.top - page.top + 4, right: page.right - block.right + 4 }
  const choices = languages.includes(language) ? languages : [language, ...languages]
  return createPortal(
    <div className="code-tools" style={style}>
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger className="code-language">
          {language === '' ? t('code.plain') : language}
          <ChevronDown size={12} strokeWidth={1.75} aria-hidden />
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content
            className="menu code-languages"
            align="end"
            sideOffset={4}
            collisionPadding={8}
            onCloseAutoFocus={(event) => {
              event.preventDefault()
              editor.view.focus()
            }}
          >
            {choices.map((name) => (
              <DropdownMenu.Item
                key={name}
                className="menu-entry"
                onSelect={() => setAttribute(editor, code, 'language', name)}
              >
                <span className="code-language-name">{name === '' ? t('code.plain') : name}</span>
                {name === language && <Check size={14} strokeWidth={1.75} aria-hidden />}
              </DropdownMenu.Item>
            ))}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      <IconButton
        size="small"
        icon={Copy}
        label={t('code.copy')}
        onClick={() => run(() => client.copyText(code.node.textContent))}
      />
    </div>,
    host,
  )
}

function codeAround({ state: { selection } }: Editor): SelectedNode | null {
  const { $from, $to } = selection
  return $from.parent.type.name === 'codeBlock' && $from.sameParent($to)
    ? { node: $from.parent, pos: $from.before() }
    : null
}
