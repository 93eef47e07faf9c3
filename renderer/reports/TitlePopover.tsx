import { Popover } from 'radix-ui'
import { type FormEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react'
import { plainText } from '../../shared/notion/document.ts'
import { printDocument } from '../../shared/notion/printDocument.ts'
import { readDocument } from '../../shared/notion/readDocument.ts'
import { withTitle } from '../../shared/report/title/editTitle.ts'
import { headOf } from '../../shared/report/title/reportHead.ts'
import { printTitle, readTitle, weekOfTitle } from '../../shared/report/title/title.ts'
import type { WeekNumbering } from '../../shared/report/title/weekNumbering.ts'
import { closeDialog, openDialog, useApp } from '../app/appStore.ts'
import { Button } from '../ui/Button.tsx'
import { DateField } from '../ui/DateField.tsx'
import { Field } from '../ui/Field.tsx'
import { leaveToInputMethod } from '../ui/leaveToInputMethod.ts'
import { useT } from '../ui/translate.ts'
import { reports, useReports } from './reportsStore.ts'
import { printWeekNumber } from './weekNames.ts'
import './TitlePopover.css'

export interface TitlePopoverProps {
  readonly numbering: WeekNumbering
  /** The button that opens it; it opens there for the menu's command too. */
  readonly button: ReactNode
}

export function TitlePopover({ numbering, button }: TitlePopoverProps) {
  const open = useApp((state) => state.dialog?.kind === 'title')
  const trigger = useRef<HTMLButtonElement>(null)
  // A command reaches it from anywhere in a report, and it stands where its button is.
  useEffect(() => {
    if (open) trigger.current?.scrollIntoView({ block: 'center' })
  }, [open])
  return (
    <Popover.Root open={open} onOpenChange={(next) => (next ? openDialog({ kind: 'title' }) : closeDialog())}>
      <Popover.Trigger asChild ref={trigger}>
        {button}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="title-popover"
          align="start"
          sideOffset={4}
          collisionPadding={16}
          onEscapeKeyDown={leaveToInputMethod}
          onCloseAutoFocus={(event) => {
            // On to the text: the button is seen only while the pointer is near.
            event.preventDefault()
            reports.text()?.focus()
          }}
        >
          <TitleForm numbering={numbering} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

/** The date is the one in the title: changing either changes the other. */
function TitleForm({ numbering }: { readonly numbering: WeekNumbering }) {
  const t = useT()
  const ids = { title: useId(), date: useId() }
  const list = useReports((state) => state.reports)
  const own = useReports((state) => state.open?.report.id)
  const document = useMemo(() => readDocument(reports.text()?.getText() ?? ''), [])
  const before = useMemo(() => {
    const { page } = headOf(document)
    return page === null ? '' : plainText(page.content)
  }, [document])
  const [title, setTitle] = useState(before)

  const read = readTitle(title)
  const changed = title.trim() !== '' && title !== before
  const after = changed ? withTitle(document, title.trim()) : document
  const repeated = repetition(after) === repetition(document) ? null : repetition(after)
  const week = weekOfTitle(read, numbering)
  const taken =
    week !== null &&
    list.some(({ id, week: other }) => id !== own && other?.year === week.year && other.number === week.number)

  function submit(event: FormEvent) {
    event.preventDefault()
    if (changed) {
      reports.text()?.setText(printDocument(after))
      reports.edited()
      void reports.flush()
    }
    closeDialog()
  }

  return (
    <form className="title-form" onSubmit={submit} aria-label={t('title.heading')}>
      <Field
        label={t('title.title')}
        id={ids.title}
        note={
          title.trim() === ''
            ? t('title.empty')
            : taken && changed
              ? t('title.taken', { week: printWeekNumber(week, t) })
              : repeated === null
                ? undefined
                : t('title.repeated', { title: repeated })
        }
      >
        <input
          id={ids.title}
          className="input"
          value={title}
          onChange={(event) => setTitle(event.target.value.replaceAll(/[\r\n]+/g, ' '))}
          spellCheck={false}
        />
      </Field>
      <Field label={t('title.date')} id={ids.date} note={read.date === null ? t('title.noDate') : undefined}>
        <DateField
          id={ids.date}
          value={read.date}
          disabled={read.date === null}
          onChange={(date) => setTitle(printTitle(read.form, date, numbering))}
        />
      </Field>
      <div className="title-buttons">
        <Button look="quiet" onClick={closeDialog}>
          {t('common.cancel')}
        </Button>
        <Button look="primary" type="submit" disabled={!changed}>
          {t('title.save')}
        </Button>
      </div>
    </form>
  )
}

function repetition(document: ReturnType<typeof readDocument>): string | null {
  const { repeated } = headOf(document)
  return repeated === null ? null : plainText(repeated.content)
}
