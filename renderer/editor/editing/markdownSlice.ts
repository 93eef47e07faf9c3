import { Fragment, type Schema, Slice } from '@tiptap/pm/model'
import type { Block, InlineContent } from '../../../shared/notion/document.ts'
import { lineStart } from '../../../shared/notion/lineStart.ts'
import { readDocument } from '../../../shared/notion/readDocument.ts'
import { readInline } from '../../../shared/notion/readInline.ts'
import { toInlineNodes } from '../document/inlineNodes.ts'
import { toNodes } from '../document/toEditor.ts'

/** Where text is pasted: into which schema, and whether a block without text waits for it. */
export interface PastePlace {
  readonly schema: Schema
  readonly isEmpty: boolean
}

/**
 * Pasted text as blocks: Notion's Markdown is read, any other text becomes paragraphs at its empty lines and soft breaks
 * at the others. null for a single line that is text and nothing else.
 * @param text with `\n` between its lines
 * @param isMarkdown true where its source says so; otherwise it is judged by its looks
 */
export function markdownSlice(text: string, { schema, isEmpty }: PastePlace, isMarkdown = false): Slice | null {
  const lines = text.split('\n')
  const isRead = isMarkdown || hasMarks(text)
  // Amid other text a single line begins no block.
  if (lines.length < 2 && !isEmpty) {
    return isRead ? new Slice(Fragment.from(toInlineNodes(readInline(text), schema)), 0, 0) : null
  }
  const isDocument = isRead || hasBlocks(lines)
  if (lines.length < 2 && !isDocument) return null
  const blocks = isDocument ? readDocument(text).blocks.map(withoutProperties) : paragraphs(text)
  // A table goes in whole, not as the texts of its cells.
  return Slice.maxOpen(Fragment.from(toNodes(blocks, schema)), false)
}

function hasBlocks(lines: readonly string[]): boolean {
  return lines.some((line, at) => lineStart(line.trimStart(), lines[at + 1]) !== null)
}

/** Bold, struck, code, a link or an image. One sign alone, as in `2*3` or `a_b`, is no mark. */
function hasMarks(text: string): boolean {
  return /\*\*[^*\n]+\*\*|~~[^~\n]+~~|`[^`\n]+`|\[[^\]\n]*\]\([^)\n]+\)/.test(text)
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
