import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

export interface AttributeFieldProps {
  readonly label: string
  readonly value: string
  /** Several lines: there Enter with the command key is done, and Enter alone is a line. */
  readonly lines?: boolean
  readonly focused?: boolean
  readonly onChange: (value: string) => void
  /** Done, by key: the text gets the focus back. */
  readonly onDone: () => void
}

/** A field whose words are taken over when it is left, so that each change is one step to undo. */
export function AttributeField({
  label,
  value,
  lines = false,
  focused = false,
  onChange,
  onDone,
}: AttributeFieldProps) {
  const [written, setWritten] = useState(value)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useEffect(() => {
    if (!focused) return
    field.current?.focus()
    field.current?.select()
  }, [focused])
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const isDone = event.key === 'Enter' && (!lines || event.ctrlKey || event.metaKey)
    if (!isDone && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (isDone) onChange(written)
    else setWritten(value)
    onDone()
  }
  const common = {
    ref: field,
    'aria-label': label,
    placeholder: label,
    spellCheck: false,
    value: written,
    onChange: (event: { readonly target: { readonly value: string } }) => setWritten(event.target.value),
    onBlur: () => onChange(written),
    onKeyDown: pressed,
  }
  return lines ? (
    <textarea {...common} className="input tool-lines" rows={Math.min(8, written.split('\n').length + 1)} />
  ) : (
    <input {...common} className="input tool-field" />
  )
}
