import { type Block, contentOf, type Paragraph, walk } from '../../notion/document.ts'
import { blockText } from '../../report/blockText.ts'
import type { ReflectionProjection } from '../../report/projection.ts'
import { type BlockKind, nothing, type Recognition } from '../block.ts'

/** What one heading of the reflection holds. */
export type ReflectionRecognition = Recognition<'reflection', ReflectionProjection>

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

/** A reflection's paragraphs, one for each line. */
export function printReflection(text: string): readonly Paragraph[] {
  return text.split('\n').map((line) => ({
    type: 'paragraph',
    line: 0,
    content: line === '' ? [] : [{ type: 'text', text: line, marks: [] }],
  }))
}

function textOf(blocks: readonly Block[]): string {
  const texts = blocks.filter((block) => contentOf(block).length > 0).map((block) => blockText(block).text.trim())
  return texts.filter((text) => text !== '').join('\n')
}
