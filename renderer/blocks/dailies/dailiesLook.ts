import type { BlockLook } from '../blockLook.ts'
import './dailies.css'

/** A link to a daily page: one of many, set close. */
export const dailiesLook: BlockLook<'dailies'> = {
  kind: 'dailies',
  blockClasses: ({ blocks }) => blocks.map((block) => ({ block, name: 'daily' })),
  textClasses: () => [],
  textPaints: () => [],
  instruments: () => [],
}
