import { getNonce } from 'get-nonce'
import { Check, ChevronDown } from 'lucide-react'
import { Select as Parts } from 'radix-ui'
import { useState } from 'react'
import './Field.css'
import './Menu.css'
import './Select.css'

export interface SelectProps<T extends string> {
  readonly id: string
  /** What is chosen, where no `<label>` says it: read out with it. */
  readonly label?: string
  readonly value: T
  readonly options: readonly { readonly value: T; readonly label: string; readonly note?: string | undefined }[]
  readonly onChange: (value: T) => void
}

/** Up to so many are there while the list is closed too, so that typing a letter chooses one. */
const fewOptions = 30

/** One of many, in a list that opens. */
export function Select<T extends string>({ id, label, value, options, onChange }: SelectProps<T>) {
  const [isOpen, setOpen] = useState(false)
  const drawn = isOpen || options.length <= fewOptions ? options : options.filter((option) => option.value === value)
  return (
    <Parts.Root value={value} onValueChange={(next) => onChange(next as T)} open={isOpen} onOpenChange={setOpen}>
      <Parts.Trigger id={id} aria-label={label} className="input select">
        <span className="select-value">
          <Parts.Value />
        </span>
        <Parts.Icon>
          <ChevronDown size={16} strokeWidth={1.75} aria-hidden />
        </Parts.Icon>
      </Parts.Trigger>
      <Parts.Portal>
        <Parts.Content className="menu select-list" position="popper" sideOffset={4} collisionPadding={8}>
          <Parts.Viewport nonce={getNonce()}>
            {drawn.map((option) => (
              <Parts.Item key={option.value} className="menu-entry select-option" value={option.value}>
                <span className="select-label" title={option.label}>
                  <Parts.ItemText>{option.label}</Parts.ItemText>
                </span>
                {option.note !== undefined && <span className="select-note">{option.note}</span>}
                <Parts.ItemIndicator className="select-check">
                  <Check size={16} strokeWidth={1.75} aria-hidden />
                </Parts.ItemIndicator>
              </Parts.Item>
            ))}
          </Parts.Viewport>
        </Parts.Content>
      </Parts.Portal>
    </Parts.Root>
  )
}
