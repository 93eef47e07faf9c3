import type { Block, Table } from './document.ts'
import { sameInline } from './inline/sameInline.ts'

/** True where two blocks have the same content, whatever their children, sources and places. */
export function sameContent(a: Block, b: Block): boolean {
  switch (a.type) {
    case 'paragraph':
    case 'quote':
    case 'bulletItem':
      return b.type === a.type && sameInline(a.content, b.content)
    case 'heading':
      return b.type === a.type && a.level === b.level && sameInline(a.content, b.content)
    case 'numberItem':
      return b.type === a.type && a.number === b.number && sameInline(a.content, b.content)
    case 'toDoItem':
      return b.type === a.type && a.checked === b.checked && sameInline(a.content, b.content)
    case 'callout':
      return b.type === a.type && a.icon === b.icon && a.layout === b.layout
    case 'code':
      return b.type === a.type && a.language === b.language && a.text === b.text
    case 'table':
      return b.type === a.type && sameRows(a.rows, b.rows)
    case 'equation':
      return b.type === a.type && a.tex === b.tex
    case 'image':
      return b.type === a.type && a.alt === b.alt && a.src === b.src
    case 'verbatim':
      return b.type === a.type && a.text === b.text
    case 'divider':
      return b.type === a.type
    case 'properties':
      return b.type === a.type && sameEntries(a.entries, b.entries)
  }
}

function sameRows(a: Table['rows'], b: Table['rows']): boolean {
  if (a === b) return true
  return (
    a.length === b.length &&
    a.every((row, r) => row.length === b[r]?.length && row.every((cell, c) => sameInline(cell, b[r]?.[c] ?? [])))
  )
}

type Entries = Extract<Block, { type: 'properties' }>['entries']
function sameEntries(a: Entries, b: Entries): boolean {
  if (a === b) return true
  return a.length === b.length && a.every((entry, i) => entry.name === b[i]?.name && entry.value === b[i]?.value)
}
