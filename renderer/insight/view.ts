import type { LucideIcon } from 'lucide-react'
import type { ComponentType } from 'react'
import type { ViewName } from '../../shared/ipc/viewNames.ts'

/** What the weeks tell together, in the place of the page. */
export interface View {
  readonly name: ViewName
  readonly icon: LucideIcon
  /** As of a command: English words, pinyin and its initials. */
  readonly keywords: readonly string[]
  /** Draws a `ViewFrame` and what is in it. */
  readonly Content: ComponentType<ViewProps>
}

export interface ViewProps {
  /** The list of weeks is out of sight, so its button stands in the view's bar. */
  readonly weeksHidden: boolean
}
