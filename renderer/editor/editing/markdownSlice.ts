import { Fragment, type Schema, Slice } from '@tiptap/pm/model'
import type { Block, InlineContent, Item } from '../../../shared/notion/document.ts'
import { lineStart } from '../../../shared/notion/lineStart.ts'
import { readDocument } from '../../../shared/notion/readDocument.ts'
import { readInline } from '../../../shared/notion/readInline.ts'
import { toInlineNodes } from '../document/inlineNodes.ts'
import { toNodes } from '../document/toEditor.ts'

/** Where text is pasted: into which schema, whether a block without text waits for it, and into which kind of item. */
export interface PastePlace {
  readonly schema: Schema
  readonly isEmpty: boolean
  readonly item: Item['type'] | null
}

/**
 * Pasted text as blocks: Notion's Markdown is read, any other text becomes a paragraph a line, or an item a line where
 * it is pasted into one, as in Notion. null for a single line that is text and nothing else.
 * @param text with `\n` between its lines
 * @param isMarkdown true where its source says so; otherwise it is judged by its looks
 */
export function markdownSlice(text: string, { schema, isEmpty, item }: PastePlace, isMarkdown = false): Slice | null {
  const lines = text.split('\n')
  const isRead = isMarkdown || hasMarks(text)
  // Amid other text a single line begins no block.
  if (lines.length < 2 && !isEmpty) {
    return isRead ? new Slice(Fragment.from(toInlineNodes(readInline(text), schema)), 0, 0) : null
  }
  const isDocument = isRead || hasBlocks(lines)
  if (lines.length < 2 && !isDocument) return null
  const blocks = isDocument ? readDocument(text).blocks.map(withoutProperties) : lineBlocks(lines, item)
  return blockSlice(blocks, schema)
}

/** Blocks to be pasted. A table goes in whole, not as the texts of its cells. */
export function blockSlice(blocks: readonly Block[], schema: Schema): Slice {
  return Slice.maxOpen(Fragment.from(toNodes(blocks, schema)), false)
}

function hasBlocks(lines: readonly string[]): boolean {
  return lines.some((line, at) => lineStart(line.trimStart(), lines[at + 1]) !== null)
}

/** Bold, struck, code, a link or an image. One sign alone, as in `2*3` or `a_b`, is no mark. */
export function hasMarks(text: string): boolean {
  return /\*\*[^*\n]+\*\*|~~[^~\n]+~~|`[^`\n]+`|\[[^\]\n]*\]\([^)\n]+\)/.test(text)
}

function lineBlocks(lines: readonly string[], item: Item['type'] | null): readonly Block[] {
  return joinParts(lines, item !== null).map((line, at) => {
    const content = softLines(line)
    if (item === null) return { type: 'paragraph', line: 0, content }
    const base = { line: 0, content, children: [] }
    if (item === 'toDoItem') return { type: item, checked: false, ...base }
    return item === 'numberItem' ? { type: item, number: at + 1, ...base } : { type: item, ...base }
  })
}

/** Lines that go on with what the line before tells: in an item they are soft-break lines of it, not items. */
const part = /^(?:原因|根因|处置|处理|影响|现象)[^：:]{0,4}[：:]/

function joinParts(lines: readonly string[], inItem: boolean): readonly string[] {
  const joined: string[] = []
  for (const line of lines) {
    if (line.trim() === '') continue
    if (inItem && joined.length > 0 && part.test(line)) joined.push(`${joined.pop()}\n${line}`)
    else joined.push(line)
  }
  return joined
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
