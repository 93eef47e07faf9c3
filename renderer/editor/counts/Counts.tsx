import type { Editor } from '@tiptap/core'
import { useEffect, useState } from 'react'
import { useLocale, useT } from '../../ui/translate.ts'
import { headSize } from '../document/pageHead.ts'
import { protectedLength } from '../editing/protectHead.ts'
import { type Counts as Counted, countBetween, countWords } from './countText.ts'
import './Counts.css'

interface Shown {
  readonly page: Counted
  /** null where nothing is selected. */
  readonly selection: Counted | null
}

/** How long the text and the selection must rest before they are counted, in milliseconds. */
const rest = 300

/** Above the page, where it covers nothing: how long the text is, and what of it is selected. */
export function Counts({ editor }: { readonly editor: Editor }) {
  const t = useT()
  const number = new Intl.NumberFormat(useLocale())
  const [shown, setShown] = useState<Shown | null>(null)
  const [detail, setDetail] = useState('')
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let idle: number | undefined
    const changed = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        idle = requestIdleCallback(() => !editor.isDestroyed && !editor.view.composing && setShown(count(editor)))
      }, rest)
    }
    // Not while a report is opened: nobody waits for it.
    changed()
    editor.on('transaction', changed)
    return () => {
      clearTimeout(timer)
      if (idle !== undefined) cancelIdleCallback(idle)
      editor.off('transaction', changed)
    }
  }, [editor])

  if (shown === null) return null
  const { page, selection } = shown
  const said =
    selection === null
      ? t('counts.page', { words: number.format(page.words) })
      : t('counts.selection', { selected: number.format(selection.words), words: number.format(page.words) })
  const askDetail = () => {
    const { characters } = selection ?? page
    const words = number.format(countWords(textOf(editor)))
    setDetail(t('counts.detail', { characters: number.format(characters), words }))
  }
  return (
    <output className="counts" title={detail} onPointerEnter={askDetail}>
      {said}
    </output>
  )
}

function count({ state }: Editor): Shown {
  const { doc, selection } = state
  const { from, to, empty } = selection
  return {
    page: countBetween(doc, start(state), doc.content.size),
    selection: empty ? null : countBetween(doc, from, to),
  }
}

/** What is selected, else the whole text. */
function textOf({ state }: Editor): string {
  const { doc, selection } = state
  const [from, to] = selection.empty ? [start(state), doc.content.size] : [selection.from, selection.to]
  return doc.textBetween(from, to, '\n', '\n')
}

function start(state: Editor['state']): number {
  return headSize(state.doc, protectedLength(state))
}
