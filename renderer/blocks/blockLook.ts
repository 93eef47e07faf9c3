import type { AnyRecognition } from '../../shared/blocks/index.ts'
import type { Translate } from '../../shared/messages/messages.ts'
import type { Block } from '../../shared/notion/document.ts'
import type { IsoDate } from '../../shared/report/projection.ts'

export type BlockKindName = AnyRecognition['kind']
export type RecognitionOf<K extends BlockKindName> = Extract<AnyRecognition, { readonly kind: K }>

/** How a kind of block is set in the page, and what stands beside it in the margin. Nothing of it enters the text. */
export interface BlockLook<K extends BlockKindName = BlockKindName> {
  readonly kind: K
  /** Classes of the elements of the blocks that it is made of. */
  blockClasses(recognition: RecognitionOf<K>): readonly BlockClass[]
  /** Pieces of its text that get an element of their own: words that are seldom typed in, for typing makes it anew. */
  textClasses(recognition: RecognitionOf<K>): readonly TextMark[]
  /** Pieces of its text that are painted, with a CSS highlight of that name; typing in one makes nothing anew. */
  textPaints(recognition: RecognitionOf<K>): readonly TextMark[]
  /** What stands beside it. */
  instruments(recognition: RecognitionOf<K>, surroundings: Surroundings): readonly Instrument[]
  /** The places in its text that Tab goes to, one after the other. */
  stops?(recognition: RecognitionOf<K>): readonly TextPlace[]
}

export type AnyBlockLook = { readonly [K in BlockKindName]: BlockLook<K> }[BlockKindName]

export interface BlockClass {
  readonly block: Block
  readonly name: string
}

/** A range of the plain text of a block's own content, in UTF-16 offsets. */
export interface TextPlace {
  readonly block: Block
  readonly from: number
  readonly to: number
}
export interface TextMark extends TextPlace {
  readonly name: string
}

/** One thing in the margin, beside the first line of a block. */
export interface Instrument {
  readonly block: Block
  /** Two instruments of the same key are drawn the same, and so not again. */
  readonly key: string
  readonly draw: () => HTMLElement
}

/** What an instrument knows beside its own block. */
export interface Surroundings {
  readonly t: Translate
  /** The report's own day. */
  readonly date: IsoDate | null
  /** What the nearest report before this one is made of; empty where there is none. */
  readonly lastWeek: readonly AnyRecognition[]
  /** How that report is called, where it is not last week's. */
  readonly earlierWeek?: string | undefined
}
