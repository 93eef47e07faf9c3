import type { Command } from '@tiptap/pm/state'
import type { ReactNode } from 'react'
import type { AnyRecognition } from '../../shared/blocks/index.ts'
import type { Translate } from '../../shared/messages/messages.ts'
import type { Block } from '../../shared/notion/document.ts'
import type { PlaceEdit } from '../../shared/report/placeEdit.ts'
import type { IsoDate } from '../../shared/report/projection.ts'
import type { Reading } from '../../shared/report/reading.ts'
import type { Steps } from '../../shared/report/steps.ts'
import type { PanelName } from '../app/panelName.ts'
import type { Background } from '../reports/background.ts'

export type BlockKindName = AnyRecognition['kind']
export type RecognitionOf<K extends BlockKindName> = Extract<AnyRecognition, { readonly kind: K }>

/** How a kind of block is set in the page, and what stands beside it in the margin. Nothing of it enters the text. */
export interface BlockLook<K extends BlockKindName = BlockKindName, S = unknown> {
  readonly kind: K
  /** Classes of the elements of the blocks that it is made of. */
  blockClasses(recognition: RecognitionOf<K>): readonly BlockClass[]
  /** Pieces of its text that get an element of their own: words that are seldom typed in, for typing makes it anew. */
  textClasses(recognition: RecognitionOf<K>, surroundings: Surroundings): readonly TextMark[]
  /** Pieces of its text that are painted, with a CSS highlight of that name; typing in one makes nothing anew. */
  textPaints(recognition: RecognitionOf<K>): readonly TextMark[]
  /** What stands beside it. `surveyed`: what the look's own `survey` says of it, undefined without one. */
  instruments(recognition: RecognitionOf<K>, surroundings: Surroundings, surveyed?: S): readonly Instrument[]
  /**
   * What its instruments take from the rest of the page: asked once at each recognition, so it must be quick. What it
   * says of a recognition must be the same value (`Object.is`) for as long as it says the same; else it is drawn anew.
   */
  survey?(reading: Reading, surroundings: Surroundings): (recognition: RecognitionOf<K>) => S
  /** What stands beside blocks that are none of this kind: what is gone beside a heading. */
  besides?(reading: Reading, surroundings: Surroundings): readonly Instrument[]
  /** The places in its text that Tab goes to, one after the other. */
  stops?(recognition: RecognitionOf<K>): readonly Stop[]
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
  /**
   * What is to be written behind it, for the style sheet to show: the element's `data-hint`; empty where only room is
   * made for it. The first character there takes it away at once.
   */
  readonly hint?: string
  /** It is painted up to the end of the block's text: what is typed there belongs to it, and looks so at once. */
  readonly goesOn?: true
}
export interface Stop extends TextPlace {
  /** It is written on, not over: the cursor goes to its end, and Enter there on to the recognition's next one. */
  readonly prose?: true
}

/** One thing in the margin, beside the first line of a block. */
export interface Instrument {
  readonly block: Block
  /** Two instruments of the same key are drawn the same, and so not again. */
  readonly key: string
  /** It comes behind the block's other instruments, whichever of them was drawn last. */
  readonly isBelow?: true
  readonly draw: () => HTMLElement
}

/** What an instrument knows beside its own block. One object for as long as all of it is the same. */
export interface Surroundings {
  readonly t: Translate
  /** The report's own day. */
  readonly date: IsoDate | null
  /** How the nearest report before this one is called, where it is not last week's. */
  readonly earlierWeek?: string | undefined
  /** What else is known beside the text: the weeks before, and what a person decided. */
  readonly background: Background
  readonly page: Page
}

/** What an instrument can do when it is used. */
export interface Page {
  /** What is recognised on the page now. A block of an older reading may be gone. */
  readonly reading: () => Reading
  /** Changes characters of the text, as one edit that can be undone. false: one of the blocks isn't there any more. */
  readonly edit: (edits: readonly PlaceEdit[]) => boolean
  /** Selects a place, scrolls to it, and gives the text the focus. */
  readonly goTo: (place: TextPlace) => void
  /** Opens a popover beside an element; `content` gets what closes it. */
  readonly open: (anchor: Element, content: (close: () => void) => ReactNode) => void
  /** Does what a command of the editor does, as one edit that can be undone. */
  readonly run: (command: Command) => boolean
  /** Opens a side panel, or closes it where it is open. */
  readonly openPanel: (name: PanelName) => void
  /** The block beside which an instrument stands now: it stays on the page while the text of its block changes. */
  readonly blockBeside: (instrument: Element) => Block | null
  /**
   * Does what takes too long between two keys, once nobody types, in steps. Asked again before its end, it waits, and
   * begins anew. Where it gives true, the instruments are drawn by what it found.
   */
  readonly whenIdle: (task: IdleTask) => void
}
export type IdleTask = () => Steps<boolean>
