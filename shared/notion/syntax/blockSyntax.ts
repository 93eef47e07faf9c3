import type { Block } from '../document.ts'
import type { LineStart } from '../lineStart.ts'

/** The lines below a block's first one, as its syntax sees them. */
export interface Lines {
  /** The k-th line from the block's first (0), relative to the block's depth; undefined where its container ends. */
  readonly peek: (k: number) => string | undefined
}

/** A block without a source yet, how many lines it took, and what is read as its children. */
export interface BlockReading {
  readonly block: Block
  /** Lines taken, children included where they stand between the block's own lines. */
  readonly length: number
  /** For a container that closes: which of the lines taken are its children's. */
  readonly inner?: { readonly from: number; readonly to: number }
}

/** One syntax, both directions. */
export interface BlockSyntax<B extends Block> {
  readonly type: B['type']
  readonly begins: readonly LineStart[]
  readonly read: (first: string, lines: Lines, begin: LineStart) => BlockReading
  /**
   * The block's own lines in the dialect, relative to its depth, without its children.
   * @param belowItem the block before it at its depth is an item
   */
  readonly print: (block: B, belowItem: boolean) => readonly string[]
  /** The same for an edited block, keeping of the source's spelling what was not edited. */
  readonly printEdited?: (block: B, source: readonly string[], belowItem: boolean) => readonly string[]
}
