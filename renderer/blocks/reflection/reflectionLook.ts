import type { BlockLook } from '../blockLook.ts'
import './reflection.css'

/** Prose, set a little wider apart. */
export const reflectionLook: BlockLook<'reflection'> = {
  kind: 'reflection',
  blockClasses: ({ blocks }) => blocks.map((block) => ({ block, name: 'reflection' })),
  textClasses: () => [],
  textPaints: () => [],
  instruments: () => [],
}
