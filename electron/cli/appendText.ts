import type { Transaction } from '@tiptap/pm/state'
import type { Place } from '../../renderer/editor/document/fromEditor.ts'
import type { Properties } from '../../shared/notion/document.ts'

/**
 * Types `text` at the end of a block's own text, as a person would in the editor.
 * @returns false for a block that has no text of its own: a divider, a callout (its text is its first child's).
 */
export function appendText(transaction: Transaction, place: Place, text: string): boolean {
  const { block, node, pos, textPos } = place
  switch (block.type) {
    case 'divider':
    case 'callout':
      return false
    case 'table':
      // The last paragraph of the last cell, before the ends of paragraph, cell, row and table.
      transaction.insertText(text, pos + node.nodeSize - 4)
      return true
    case 'equation':
      transaction.setNodeAttribute(pos, 'tex', block.tex + text)
      return true
    case 'image':
      transaction.setNodeAttribute(pos, 'alt', block.alt + text)
      return true
    case 'verbatim':
      transaction.setNodeAttribute(pos, 'text', block.text + text)
      return true
    case 'properties':
      transaction.setNodeAttribute(pos, 'entries', appendToLast(block.entries, text))
      return true
    case 'quote':
      transaction.insertText(text, pos + node.nodeSize - 2)
      return true
    default: {
      const textblock = node.isTextblock ? node : node.child(0)
      transaction.insertText(text, (textPos ?? pos + 1) + textblock.content.size)
      return true
    }
  }
}

function appendToLast(entries: Properties['entries'], text: string): Properties['entries'] {
  return entries.map((entry, index) => (index === entries.length - 1 ? { ...entry, value: entry.value + text } : entry))
}
