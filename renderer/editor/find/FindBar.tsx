import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { CaseSensitive, ChevronDown, ChevronRight, ChevronUp, WholeWord, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useT } from '../../ui/translate.ts'
import type { TextRange } from '../tools/highlightRanges.ts'
import { mostMatches } from './findMatches.ts'
import { changeFinding, useFinding } from './findStore.ts'
import { replaceMatches } from './replaceMatches.ts'
import { showMatch } from './showMatch.ts'
import { useMatches } from './useMatches.ts'
import './FindBar.css'

/** Finds words in the open report, and puts others in their place. */
export function FindBar({ editor }: { readonly editor: Editor }) {
  const t = useT()
  const { words, replacement, replacing, caseSensitive, wholeWord } = useFinding()
  const field = useRef<HTMLInputElement>(null)
  const other = useRef<HTMLInputElement>(null)
  // What the input method is still composing is not looked for yet.
  const [composed, setComposed] = useState<string | null>(null)
  const { matches, current, search, setCurrent } = useMatches(editor, { words, caseSensitive, wholeWord })
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])

  const go = (by: 1 | -1) => {
    const now = search()
    if (now.length === 0) return
    const next = (current + by + now.length) % now.length
    setCurrent(next)
    showMatch(editor, now[next] as TextRange)
  }
  const replaceOne = () => {
    const now = search()
    const match = now[current]
    if (match === undefined) return
    editor.view.dispatch(replaceMatches(editor.state, [match], replacement))
    const behind = search().findIndex(({ from }) => from >= match.from + replacement.length)
    setCurrent(Math.max(behind, 0))
    const next = search()[Math.max(behind, 0)]
    if (next !== undefined) showMatch(editor, next)
  }
  const replaceAll = () => {
    const now = search()
    if (now.length > 0) editor.view.dispatch(replaceMatches(editor.state, now, replacement))
  }
  const close = () => {
    changeFinding({ shown: false })
    const { view, state } = editor
    const match = search()[current]
    if (match !== undefined) {
      view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, match.from, match.to)).scrollIntoView())
    }
    view.focus()
  }
  const pressed = (enter: (event: KeyboardEvent) => void) => (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.altKey && (event.code === 'KeyC' || event.code === 'KeyW')) {
      event.preventDefault()
      changeFinding(event.code === 'KeyC' ? { caseSensitive: !caseSensitive } : { wholeWord: !wholeWord })
    } else if (event.key === 'Escape') {
      event.preventDefault()
      close()
    } else if (event.key === 'Enter') {
      event.preventDefault()
      enter(event)
    } else if (event.key === 'Tab' && other.current !== null) {
      // The two fields lie behind each other; the buttons between them are for the pointer first.
      const to = event.shiftKey ? field.current : other.current
      if (to === null || to === event.currentTarget) return
      event.preventDefault()
      to.focus()
      to.select()
    }
  }
  const typed = (value: string, isComposing: boolean) => {
    setComposed(isComposing ? value : null)
    if (!isComposing) changeFinding({ words: value })
  }
  return (
    <search className="find" aria-label={t('find.title')}>
      <div className="find-row">
        <IconButton
          size="small"
          icon={replacing ? ChevronDown : ChevronRight}
          label={t(replacing ? 'find.findOnly' : 'find.withReplace')}
          onClick={() => changeFinding({ replacing: !replacing })}
        />
        <input
          ref={field}
          className="input find-field"
          aria-label={t('find.words')}
          placeholder={t('find.words')}
          spellCheck={false}
          value={composed ?? words}
          onChange={(event) => typed(event.target.value, (event.nativeEvent as InputEvent).isComposing)}
          onCompositionEnd={(event) => typed(event.currentTarget.value, false)}
          onKeyDown={pressed((event) => go(event.shiftKey ? -1 : 1))}
        />
        <span className="find-count" aria-live="polite" data-none={(words !== '' && matches.length === 0) || undefined}>
          {words === '' ? '' : countOf(matches.length, current, t('find.none'))}
        </span>
        <IconButton
          size="small"
          icon={CaseSensitive}
          label={t('find.caseSensitive')}
          aria-pressed={caseSensitive}
          onClick={() => changeFinding({ caseSensitive: !caseSensitive })}
        />
        <IconButton
          size="small"
          icon={WholeWord}
          label={t('find.wholeWord')}
          aria-pressed={wholeWord}
          onClick={() => changeFinding({ wholeWord: !wholeWord })}
        />
        <span className="tool-line" />
        <IconButton size="small" icon={ChevronUp} label={t('find.previous')} onClick={() => go(-1)} />
        <IconButton size="small" icon={ChevronDown} label={t('find.next')} onClick={() => go(1)} />
        <IconButton size="small" icon={X} label={t('find.close')} onClick={close} />
      </div>
      {replacing && (
        <div className="find-row find-replace">
          <input
            ref={other}
            className="input find-field"
            aria-label={t('find.replacement')}
            placeholder={t('find.replacement')}
            spellCheck={false}
            value={replacement}
            onChange={(event) => changeFinding({ replacement: event.target.value })}
            onKeyDown={pressed(replaceOne)}
          />
          <Button look="quiet" disabled={matches.length === 0} onClick={replaceOne}>
            {t('find.replace')}
          </Button>
          <Button look="quiet" disabled={matches.length === 0} onClick={replaceAll}>
            {t('find.replaceAll')}
          </Button>
        </div>
      )}
    </search>
  )
}

function countOf(count: number, current: number, none: string): string {
  return count === 0 ? none : `${current + 1}/${count === mostMatches ? `${count}+` : count}`
}
