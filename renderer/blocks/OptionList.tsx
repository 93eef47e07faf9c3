import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import './OptionList.css'

export interface OptionListProps<T> {
  readonly label: string
  readonly options: readonly Option<T>[]
  readonly onChoose: (value: T) => void
}
export interface Option<T> {
  readonly value: T
  readonly key: string
  readonly text: ReactNode
  readonly isChosen?: boolean
  /** Set apart from those before it. */
  readonly isApart?: boolean
}

/** A short list in a popover: the arrow keys go through it, Enter chooses. */
export function OptionList<T>({ label, options, onChoose }: OptionListProps<T>) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(), [])
  return (
    <div ref={list} className="option-list" role="listbox" aria-label={label} onKeyDown={moveFocus}>
      {options.map(({ value, key, text, isChosen = false, isApart = false }, at) => (
        <button
          key={key}
          type="button"
          role="option"
          className="option"
          aria-selected={isChosen}
          data-apart={isApart || undefined}
          tabIndex={isChosen || (at === 0 && !options.some((one) => one.isChosen)) ? 0 : -1}
          onClick={() => onChoose(value)}
        >
          {text}
        </button>
      ))}
    </div>
  )
}

function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const options = [...event.currentTarget.querySelectorAll<HTMLElement>('.option')]
  const at = options.indexOf(document.activeElement as HTMLElement)
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: options.length - 1,
  }
  const next = steps[event.key]
  if (next === undefined) return
  event.preventDefault()
  options[Math.min(Math.max(next, 0), options.length - 1)]?.focus()
}
