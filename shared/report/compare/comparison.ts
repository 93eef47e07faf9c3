import type { Block } from '../../notion/document.ts'

/** Two weeks side by side. A block stands for its own text, without its children. */
export interface Comparison {
  /** In reading order of the later week; of one later block its nearest partner first. */
  readonly pairs: readonly Pair[]
  /** Blocks of the earlier week without a partner, in reading order. */
  readonly gone: readonly Block[]
  /** Blocks of the later week without a partner, in reading order. */
  readonly added: readonly Block[]
}

/** Two blocks that are about the same. A block is in several pairs where it was split or where two became one. */
export interface Pair {
  readonly earlier: Block
  readonly later: Block
  /** Empty where the two say the same at the same place. */
  readonly changes: readonly Change[]
}

/** What became another, in the author's own characters; null where that side has none. */
export interface Change {
  /**
   * `text`: what is told in no other change, with both whole texts. `status`: as it is read off the words, or the box
   * of a to-do. `moved`: to another heading or another item, each given by its words.
   */
  readonly kind: 'text' | 'progress' | 'date' | 'status' | 'value' | 'moved'
  /** Of a figure its label; otherwise absent. */
  readonly label?: string
  readonly before: string | null
  readonly after: string | null
}
