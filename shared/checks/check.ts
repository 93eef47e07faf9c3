import type { MessageKey } from '../messages/messages.ts'
import type { Block, Heading } from '../notion/document.ts'
import type { MatchDecision } from '../report/decisions.ts'
import type { PlaceEdit } from '../report/placeEdit.ts'
import type { Reading } from '../report/reading.ts'

/** What a check looks at. */
export interface Checked {
  readonly reading: Reading
  /** The reports before this one, newest first; none where no library is at hand. */
  readonly earlier: readonly Reading[]
  /** What a person has decided about items of two weeks. */
  readonly decisions: readonly MatchDecision[]
}

/** What is told: a text of `shared/messages` and the words and numbers that it names. */
export interface FindingMessage {
  readonly key: MessageKey
  readonly values: Readonly<Record<string, string | number>>
}

/** The one safe edit that mends a slip; all of it is one step. */
export interface Fix {
  /** In reading order, not overlapping. */
  readonly edits: readonly PlaceEdit[]
  /** A heading whose level changes. */
  readonly level?: { readonly block: Heading; readonly to: Heading['level'] }
}

/** One place that a careful reader would ask about. */
export interface Slip {
  readonly block: Block
  /** UTF-16 offsets in `plainText` of the block's content, as in a field; both 0 for the block as a whole. */
  readonly from: number
  readonly to: number
  readonly message: FindingMessage
  /** null where more than one edit could be meant. */
  readonly fix: Fix | null
}

/** One kind of slip. It tells what it sees, never blocks and never changes anything. */
export interface Check<N extends string = string> {
  readonly name: N
  /** Its name to a person, for `never check this`. */
  readonly title: MessageKey
  /** Its lines are tinted in the margin: they are seen at a glance, and seldom wrong. */
  readonly tints?: boolean
  /** The slips of a report, in reading order. Never throws. */
  readonly find: (checked: Checked) => Iterable<Slip>
}
