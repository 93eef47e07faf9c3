import type { Editor } from '@tiptap/core'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import type { ReportSummary } from '../../../shared/ipc/calls/reports.ts'
import { useReports } from '../../reports/reportsStore.ts'
import { Button } from '../../ui/Button.tsx'
import { Cut } from '../../ui/Cut.tsx'
import { Field } from '../../ui/Field.tsx'
import { useT } from '../../ui/translate.ts'
import { highlightRanges } from '../tools/highlightRanges.ts'
import { ToolPopover } from '../tools/ToolPopover.tsx'
import { addressOfReport, completeAddress, isOutside, reportAt } from './linkPlaces.ts'
import { type LinkRange, readable, setLink } from './linkRange.ts'
import { stopEditingLink } from './linkStore.ts'

const mostShown = 6

/** Asks for an address, or for a week by a piece of its title, and for the text of the link. */
export function LinkForm({ editor, target }: { readonly editor: Editor; readonly target: LinkRange }) {
  const t = useT()
  const [addressId, textId] = [useId(), useId()]
  const reports = useReports((state) => state.reports)
  const [written, setWritten] = useState(() => readable(target.href))
  const [text, setText] = useState(target.text)
  const [chosen, setChosen] = useState(0)
  const found = weeksLike(written, reports)
  const isAddress = isOutside(completeAddress(written)) || reportAt(written, reports) !== null || found.length === 0

  useEffect(() => {
    highlightRanges(editor.view, 'link-target', target.from < target.to ? [target] : [])
    return () => highlightRanges(editor.view, 'link-target', [])
  }, [editor, target])

  const apply = (href: string, shown: string) => {
    stopEditingLink()
    if (href === '') return
    editor.view.dispatch(setLink(editor.state, target, href, shown).scrollIntoView())
  }
  const applyWritten = () => apply(written === readable(target.href) ? target.href : completeAddress(written), text)
  const applyWeek = (report: ReportSummary) => apply(addressOfReport(report), text.trim() === '' ? report.title : text)
  const pressed = (event: KeyboardEvent) => {
    // The Enter that chooses a word of the input method is no answer.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Enter') {
      event.preventDefault()
      const week = found[chosen]
      if (isAddress || week === undefined) applyWritten()
      else applyWeek(week)
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && found.length > 0) {
      event.preventDefault()
      setChosen((chosen + (event.key === 'ArrowDown' ? 1 : -1) + found.length) % found.length)
    }
  }
  return (
    <ToolPopover editor={editor} {...target} modal label={t('link.title')} onClose={stopEditingLink}>
      <Field label={t('link.address')} id={addressId}>
        <input
          id={addressId}
          className="input"
          autoComplete="off"
          spellCheck={false}
          placeholder={t('link.addressHint')}
          value={written}
          onChange={(event) => {
            setWritten(event.target.value)
            setChosen(0)
          }}
          onKeyDown={pressed}
        />
      </Field>
      {found.length > 0 && (
        <ul className="link-weeks" aria-label={t('link.weeks')}>
          {found.map((report, at) => (
            <li key={report.id}>
              <button
                type="button"
                className="link-week"
                data-chosen={(!isAddress && at === chosen) || undefined}
                onClick={() => applyWeek(report)}
              >
                <Cut text={report.title} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <Field label={t('link.text')} id={textId}>
        <input
          id={textId}
          className="input"
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={pressed}
        />
      </Field>
      <div className="link-actions">
        <Button look="quiet" onClick={stopEditingLink}>
          {t('link.cancel')}
        </Button>
        <Button look="primary" disabled={written.trim() === ''} onClick={applyWritten}>
          {t('link.apply')}
        </Button>
      </div>
    </ToolPopover>
  )
}

/** The newest weeks, or those whose titles have what was typed. None for an address. */
function weeksLike(written: string, reports: readonly ReportSummary[]): readonly ReportSummary[] {
  const words = written.trim().toLowerCase()
  if (isOutside(completeAddress(words)) || words.endsWith('.md')) return []
  return reports.filter(({ title }) => title.toLowerCase().includes(words)).slice(0, mostShown)
}
