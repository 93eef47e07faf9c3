import type { Editor } from '@tiptap/core'
import { BookPlus } from 'lucide-react'
import { useEffect, useState } from 'react'
import { run } from '../../app/run.ts'
import { settings, useSettings } from '../../settings/settingsStore.ts'
import { useT } from '../../ui/translate.ts'
import { ToolPopover } from '../tools/ToolPopover.tsx'
import { suggestWords } from './spelling.ts'
import { type Misspelt, useMisspelt } from './useMisspelt.ts'
import './spelling.css'

const none: readonly string[] = []

/** English words that are in no dictionary are underlined, unless that is switched off. */
export function SpellingTools({ editor }: { readonly editor: Editor }) {
  const chosen = useSettings()
  return chosen?.spelling === true ? <Spelling editor={editor} own={chosen.ownWords ?? none} /> : null
}

interface Asked extends Misspelt {
  readonly suggestions: readonly string[]
}

/** The right mouse button on such a word offers others, and to keep it. */
function Spelling({ editor, own }: { readonly editor: Editor; readonly own: readonly string[] }) {
  const t = useT()
  const misspelt = useMisspelt(editor, own)
  const [asked, setAsked] = useState<Asked | null>(null)
  useEffect(() => {
    const { view } = editor
    const pressed = (event: MouseEvent) => {
      const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
      const word = misspelt.find(({ from, to }) => at !== null && from <= at.pos && at.pos <= to)
      if (word === undefined || view.state.doc.textBetween(word.from, word.to) !== word.word) return
      event.preventDefault()
      run(async () => setAsked({ ...word, suggestions: await suggestWords(word.word) }))
    }
    view.dom.addEventListener('contextmenu', pressed)
    return () => view.dom.removeEventListener('contextmenu', pressed)
  }, [editor, misspelt])
  if (asked === null) return null
  const close = () => setAsked(null)
  const replace = (word: string) => {
    close()
    const { state, view } = editor
    if (state.doc.textBetween(asked.from, asked.to) !== asked.word) return
    view.dispatch(state.tr.insertText(word, asked.from, asked.to).scrollIntoView())
  }
  const keep = () => {
    close()
    run(() => settings.change({ ownWords: [...own, asked.word] }))
  }
  return (
    <ToolPopover editor={editor} {...asked} modal label={t('spelling.title')} onClose={close}>
      <div className="spelling">
        {asked.suggestions.map((word) => (
          <button key={word} type="button" className="spelling-choice" onClick={() => replace(word)}>
            {word}
          </button>
        ))}
        {asked.suggestions.length === 0 && <p className="spelling-none">{t('spelling.none')}</p>}
        <span className="menu-line" />
        <button type="button" className="spelling-choice spelling-keep" onClick={keep}>
          <BookPlus size={14} strokeWidth={1.75} aria-hidden />
          {t('spelling.keep')}
        </button>
      </div>
    </ToolPopover>
  )
}
