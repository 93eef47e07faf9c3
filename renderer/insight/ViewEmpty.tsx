import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

export interface ViewEmptyProps {
  readonly icon: LucideIcon
  readonly title: string
  /** What would be here, and what brings it about. */
  readonly detail: string
  readonly children?: ReactNode
}

/** Where a view has nothing to show: why, and what to do. */
export function ViewEmpty({ icon: Icon, title, detail, children }: ViewEmptyProps) {
  return (
    <div className="view-empty">
      <Icon size={32} strokeWidth={1.25} aria-hidden />
      <h2 className="view-empty-title">{title}</h2>
      <p className="view-empty-detail">{detail}</p>
      {children}
    </div>
  )
}
