import { ToggleGroup } from 'radix-ui'
import './Choice.css'

export interface ChoiceProps<T extends string> {
  /** What is chosen: read out with it. */
  readonly label: string
  readonly value: T
  readonly options: readonly { readonly value: T; readonly label: string; readonly detail?: string }[]
  readonly onChange: (value: T) => void
}

/** One of a few, all of them in sight. */
export function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  return (
    <ToggleGroup.Root
      className="choice"
      type="single"
      value={value}
      aria-label={label}
      // Pressing what is chosen would unset it; one is always chosen.
      onValueChange={(next) => next !== '' && onChange(next as T)}
    >
      {options.map((option) => (
        <ToggleGroup.Item key={option.value} className="choice-option" value={option.value} title={option.detail}>
          {option.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  )
}
