import { type KeyboardEvent, useState } from 'react'
import { useT } from '../ui/translate.ts'
import '../ui/Field.css'

export interface NumberInputProps {
  readonly label: string
  readonly value: number | null
  /** Taken on Enter and on leaving the field; null for an empty one. */
  readonly onTake: (value: number | null) => void
  readonly placeholder?: string
}

/** A number, in full-width digits as well. What is no number is marked and not taken. */
export function NumberInput({ label, value, onTake, placeholder }: NumberInputProps) {
  const t = useT()
  const [typed, setTyped] = useState<string | null>(null)
  const read = typed === null ? value : readNumber(typed)
  const isWrong = read === undefined
  function take() {
    if (typed !== null && read !== undefined) {
      if (read !== value) onTake(read)
      setTyped(null)
    }
  }
  function onKeyDown(event: KeyboardEvent) {
    // Enter that ends a composition is the input method's.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.keyCode === 229) return
    event.preventDefault()
    take()
  }
  return (
    <input
      className="input"
      aria-label={label}
      aria-invalid={isWrong}
      title={isWrong ? t('kpiCard.notNumber') : undefined}
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      placeholder={placeholder}
      value={typed ?? value ?? ''}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={take}
      onKeyDown={onKeyDown}
    />
  )
}

/** null for an empty text, undefined for what is no number. */
export function readNumber(text: string): number | null | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s,%]/g, '')
    .replace('−', '-')
  if (plain === '') return null
  return /^[+-]?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined
}
