import { useState } from 'react'
import { useT } from '../../ui/translate.ts'

export interface WhyFieldProps {
  readonly why: string
  readonly onSave: (why: string) => void
  /** Enter or Escape was pressed in it. */
  readonly onLeave: () => void
}

/** A word why. Kept as it is typed, once the field is left or Enter is pressed. */
export function WhyField({ why, onSave, onLeave }: WhyFieldProps) {
  const t = useT()
  const [typed, setTyped] = useState(why)
  const save = () => {
    if (typed !== why) onSave(typed)
  }
  return (
    <input
      className="plan-why"
      value={typed}
      placeholder={t('plan.why')}
      aria-label={t('plan.why')}
      maxLength={500}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={save}
      onKeyDown={({ key, nativeEvent }) => {
        // The Enter that ends a composition belongs to the input method.
        if (nativeEvent.isComposing || nativeEvent.keyCode === 229) return
        if (key === 'Escape') setTyped(why)
        if (key === 'Enter' || key === 'Escape') onLeave()
      }}
    />
  )
}
