import type { Surroundings } from '../blockLook.ts'
import type { OkrItem } from './itemPast.ts'

/** What each popover of an item gets. */
export interface OkrPopoverProps {
  /** As it was when the popover was opened. */
  readonly item: OkrItem
  readonly surroundings: Surroundings
  readonly close: () => void
}
