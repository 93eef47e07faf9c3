import { type Block, childrenOf, type Document, walk } from '../notion/document.ts'
import { editInline } from '../report/editInline.ts'
import { withChildren } from '../report/nextWeek/removeBlocks.ts'
import type { Fix } from './check.ts'

/** The document with a fix made; every other block is the same block. */
export function fixDocument(document: Document, fix: Fix): Document {
  const replaced = new Map<Block, Block>()
  for (const { block } of [...walk(document.blocks)].reverse()) {
    const fixed = withChildren(
      fixBlock(block, fix),
      childrenOf(block).map((child) => replaced.get(child) ?? child),
    )
    if (fixed !== block) replaced.set(block, fixed)
  }
  return { ...document, blocks: document.blocks.map((block) => replaced.get(block) ?? block) }
}

function fixBlock(block: Block, { edits, level }: Fix): Block {
  if (block.type === 'heading' && level?.block === block) return { ...block, level: level.to }
  const own = edits.filter((edit) => edit.block === block)
  return own.length === 0 || !('content' in block) ? block : { ...block, content: editInline(block.content, own) }
}
