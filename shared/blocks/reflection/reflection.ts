import { type Block, contentOf, walk } from '../../notion/document.ts'
import { blockText } from '../../report/blockText.ts'
import type { ReflectionProjection } from '../../report/projection.ts'
import { type BlockKind, nothing } from '../block.ts'

/** Everything with text below a reflection's heading. It has no fields: it is prose. */
export const reflection: BlockKind<'reflection', ReflectionProjection> = {
  kind: 'reflection',
  recognise(section) {
    const block = section.blocks[0]
    if (section.meaning !== 'reflection' || block === undefined) return nothing
    const blocks = [...walk(section.blocks)].map((entry) => entry.block)
    const text = textOf(blocks)
    return {
      found: [{ kind: 'reflection', block, line: block.line, blocks, fields: [], value: { text, line: block.line } }],
    }
  },
}

function textOf(blocks: readonly Block[]): string {
  const texts = blocks.filter((block) => contentOf(block).length > 0).map((block) => blockText(block).text.trim())
  return texts.filter((text) => text !== '').join('\n')
}
