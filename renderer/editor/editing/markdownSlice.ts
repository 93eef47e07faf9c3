import { Fragment, type Schema, Slice } from '@tiptap/pm/model'
import type { Block, InlineContent } from '../../../shared/notion/document.ts'
import { lineStart } from '../../../shared/notion/lineStart.ts'
import { readDocument } from '../../../shared/notion/readDocument.ts'
import { toNodes } from '../document/toEditor.ts'

/**
 * Pasted text as blocks: Notion's Markdown is read, any other text becomes paragraphs at its empty lines and soft breaks
 * at the others. null for a single line, which is text and nothing else.
 * @param text with `\n` between its lines
 */
export function markdownSlice(text: string, schema: Schema): Slice | null {
  const lines = text.split('\n')
  if (lines.length < 2) return null
  const blocks = looksLikeMarkdown(lines) ? readDocument(text).blocks.map(withoutProperties) : paragraphs(text)
  return Slice.maxOpen(Fragment.from(toNodes(blocks, schema)))
}

function looksLikeMarkdown(lines: readonly string[]): boolean {
  return lines.some((line, at) => lineStart(line.trimStart(), lines[at + 1]) !== null)
}

function paragraphs(text: string): readonly Block[] {
  return text
    .replace(/^\n+|\n+$/g, '')
    .split(/\n[ \t]*\n/)
    .map((paragraph) => ({ type: 'paragraph', line: 0, content: softLines(paragraph) }))
}

function softLines(text: string): InlineContent {
  return text
    .split('\n')
    .flatMap(
      (line, at): InlineContent => [
        ...(at > 0 ? [{ type: 'softBreak', marks: [] } as const] : []),
        ...(line === '' ? [] : [{ type: 'text', text: line, marks: [] } as const]),
      ],
    )
}

/** The properties of another page are text in this one. */
function withoutProperties(block: Block): Block {
  if (block.type !== 'properties') return block
  const text = block.entries.map(({ name, value }) => `${name}: ${value}`).join('\n')
  return { type: 'paragraph', line: 0, content: softLines(text) }
}
