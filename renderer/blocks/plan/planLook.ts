import type { BlockLook } from '../blockLook.ts'
import './plan.css'

/** An item of next week. */
export const planLook: BlockLook<'plan'> = {
  kind: 'plan',
  blockClasses: ({ blocks }) => blocks.map((block) => ({ block, name: 'plan-item' })),
  textClasses: () => [],
  textPaints: () => [],
  instruments: () => [],
}
