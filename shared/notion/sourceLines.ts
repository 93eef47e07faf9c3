import type { Block, BlockSource, SourceGap } from './document.ts'

/**
 * A block's source as the reader makes it: it remembers the block that it was read as, so that printing an unedited
 * block compares nothing. Only a memory: whoever has a source without one reads its lines again, and gets the same.
 */
export class SourceLines implements BlockSource {
  readonly lines: readonly string[]
  declare readonly closing?: readonly string[]
  declare readonly written?: { readonly depth: number; readonly lines: readonly string[] }
  declare gap?: SourceGap
  readonly #reading: Block

  constructor(lines: readonly string[], reading: Block, more?: Pick<BlockSource, 'closing' | 'written'>) {
    this.lines = lines
    this.#reading = reading
    if (more !== undefined) Object.assign(this, more)
  }

  static readingOf(source: BlockSource): Block | undefined {
    return #reading in source ? source.#reading : undefined
  }
}
