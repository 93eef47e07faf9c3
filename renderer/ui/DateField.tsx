import { Calendar } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { IsoDate } from '../../shared/report/projection.ts'
import { addDays, isoDate } from '../../shared/report/title/calendar.ts'
import { useT } from './translate.ts'
import './Field.css'

export interface DateFieldProps {
  readonly id: string
  readonly value: IsoDate | null
  readonly onChange: (date: IsoDate) => void
  readonly disabled?: boolean
  /** Has the focus when its dialog opens. */
  readonly first?: boolean
}

/**
 * A day as `YYYY-MM-DD`, as the titles of reports have it: typed, stepped with the arrow keys, or picked from the
 * platform's calendar. The platform's own field would show it in the system's language, not in the window's.
 */
export function DateField({ id, value, onChange, disabled = false, first = false }: DateFieldProps) {
  const t = useT()
  const picker = useRef<HTMLInputElement>(null)
  /** What is being typed, where it is written in another way or is no day yet. */
  const [typed, setTyped] = useState<string | null>(null)

  function take(text: string) {
    const date = readDay(text)
    setTyped(date === text ? null : text)
    if (date !== null) onChange(date)
  }
  function step(event: KeyboardEvent) {
    const days = { ArrowUp: 1, ArrowDown: -1, PageUp: 7, PageDown: -7 }[event.key]
    if (days === undefined || value === null || event.nativeEvent.isComposing) return
    event.preventDefault()
    setTyped(null)
    onChange(addDays(value, days))
  }

  return (
    <div className="date-field">
      <input
        id={id}
        className="input"
        value={typed ?? value ?? ''}
        disabled={disabled}
        placeholder="YYYY-MM-DD"
        autoComplete="off"
        spellCheck={false}
        aria-invalid={typed !== null && readDay(typed) === null}
        data-first={first || undefined}
        onChange={(event) => take(event.target.value)}
        onBlur={() => setTyped(null)}
        onKeyDown={step}
      />
      <button
        type="button"
        className="icon-button icon-button-small"
        aria-label={t('common.pickDate')}
        disabled={disabled}
        onClick={() => picker.current?.showPicker()}
      >
        <Calendar size={16} strokeWidth={1.75} aria-hidden />
      </button>
      <input
        ref={picker}
        className="date-picker"
        type="date"
        tabIndex={-1}
        aria-hidden
        disabled={disabled}
        value={value ?? ''}
        onChange={(event) => event.target.value !== '' && take(event.target.value)}
      />
    </div>
  )
}

/** `2024-4-26`, `2024/04/26`, `2024年4月26日` as well; null for what is no day of the calendar. */
function readDay(text: string): IsoDate | null {
  const match = /^\s*(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?\s*$/.exec(text.normalize('NFKC'))
  return match === null ? null : isoDate(Number(match[1]), Number(match[2]), Number(match[3]))
}
