import type { Block } from '../notion/document.ts'

/** Other characters for a piece of a block's own text: UTF-16 offsets in `plainText` of its content, as in a field. */
export interface PlaceEdit {
  readonly block: Block
  readonly from: number
  readonly to: number
  readonly text: string
}
