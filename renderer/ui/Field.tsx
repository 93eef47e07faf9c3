import type { ReactNode } from 'react'
import './Field.css'

export interface FieldProps {
  readonly label: string
  /** The id of the control inside. */
  readonly id: string
  readonly note?: string | undefined
  readonly children: ReactNode
}

/** A label above its control, and a quiet line below where there is something to say. */
export function Field({ label, id, note, children }: FieldProps) {
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {children}
      {note !== undefined && <p className="field-note">{note}</p>}
    </div>
  )
}
