import type { Document } from '../notion/document.ts'
import { printDocument } from '../notion/printDocument.ts'
import { readDocument } from '../notion/readDocument.ts'
import { headOf } from './title/reportHead.ts'

/**
 * The Markdown for pasting into a Notion page, which has a title and properties of its own: the document's text
 * without these two and the empty lines below them, everything else byte for byte; '' where nothing follows them.
 */
export function bodyMarkdown(document: Document): string {
  const text = printDocument(document)
  const read = readDocument(text)
  const head = headOf(read)
  const first = read.blocks.find((block) => block !== head.page && block !== head.properties)
  if (first === undefined) return ''
  return text
    .split(read.lineEnd)
    .slice(first.line - 1)
    .join(read.lineEnd)
}
