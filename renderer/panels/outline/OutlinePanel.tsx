import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { scrollerOf } from '../../editor/scrollPlace.ts'
import { Cut } from '../../ui/Cut.tsx'
import { languageOf, useT } from '../../ui/translate.ts'
import type { PanelProps } from '../panel.ts'
import type { OutlineEntry } from './outline.ts'
import { useOutline } from './useOutline.ts'
import './OutlinePanel.css'

/** Pixels between the upper edge and a heading that was jumped to. */
const above = 24

/** The report's headings: where one is, and a way to each. */
export function OutlinePanel({ open, handle: { editor } }: PanelProps) {
  const t = useT()
  const { entries, current } = useOutline(editor)
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    list.current?.children[current]?.scrollIntoView({ block: 'nearest' })
  }, [current])
  if (entries.length === 0) return <p className="panel-empty">{t('outline.empty')}</p>
  return (
    <ol className="outline" lang={languageOf(open.report.text)} ref={list} onKeyDown={goAlong}>
      {entries.map((entry, at) => (
        <li key={entry.pos}>
          <button
            type="button"
            className="outline-entry"
            style={{ paddingInlineStart: `${8 + Math.min(entry.depth, 3) * 16}px` }}
            data-depth={entry.depth}
            aria-current={at === current || undefined}
            onClick={() => jump(editor, entry)}
          >
            <Cut text={entry.text === '' ? t('outline.untitled') : entry.text} />
            {entry.items > 0 && (
              <span className="outline-count" title={t('outline.items', { count: entry.items })}>
                {entry.items}
              </span>
            )}
          </button>
        </li>
      ))}
    </ol>
  )
}

/** Up and down the list by the arrow keys, as in a menu. */
function goAlong(event: KeyboardEvent<HTMLOListElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
  if (next === undefined || at < 0) return
  event.preventDefault()
  buttons[Math.max(0, Math.min(next, buttons.length - 1))]?.focus()
}

function jump({ view }: Editor, { pos }: OutlineEntry): void {
  const { doc, tr } = view.state
  const node = doc.nodeAt(pos)
  if (node === null) return
  view.dispatch(tr.setSelection(TextSelection.create(doc, pos + 1 + node.content.size)))
  view.focus()
  const element = view.nodeDOM(pos)
  const scroller = scrollerOf(view.dom)
  if (!(element instanceof HTMLElement) || scroller === null) return
  scroller.scrollTop += element.getBoundingClientRect().top - scroller.getBoundingClientRect().top - above
}
