import type { Block } from '../notion/document.ts'
import type { IsoDate } from '../report/projection.ts'
import type { Section } from '../report/sections.ts'

/** A part of a recognised thing: a range of the plain text of a block's own content. */
export interface Field {
  readonly name: string
  readonly block: Block
  /** UTF-16 offsets in `plainText(block.content)`; equal where a value has its place but no text yet. */
  readonly from: number
  readonly to: number
}

/** One thing that was recognised. */
export interface Recognition<K extends string = string, V = unknown> {
  readonly kind: K
  /** The block that it is, or that it begins with. */
  readonly block: Block
  /** 1-based line of its text; 0 in a document that was not read from a text. */
  readonly line: number
  /** All blocks that it is made of, `block` first. */
  readonly blocks: readonly Block[]
  /** In reading order. */
  readonly fields: readonly Field[]
  /** What the projections hold of it. */
  readonly value: V
}

/** What a kind of block finds in one section. */
export interface Findings<K extends string = string, V = unknown> {
  readonly found: readonly Recognition<K, V>[]
  /** Blocks that no later kind may take, although they are nothing themselves: the lead line of incidents. */
  readonly covered?: readonly Block[]
}

/** What a recogniser knows beside the section. */
export interface Surroundings {
  /** The report's own day, by which a date without a year is read; null where it is unknown. */
  readonly date: IsoDate | null
  /** Whether an earlier kind has taken the block. */
  readonly isTaken: (block: Block) => boolean
}

/** A kind of block. It follows from shape and section alone: nothing in the text marks it. */
export interface BlockKind<K extends string = string, V = unknown> {
  readonly kind: K
  readonly recognise: (section: Section, surroundings: Surroundings) => Findings<K, V>
}

export const nothing = { found: [] } as const
