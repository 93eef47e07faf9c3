import { walk } from '../../shared/notion/document.ts'
import { readDocument } from '../../shared/notion/readDocument.ts'
import { linesOf } from '../../shared/search/findWords.ts'
import { lineKindsOf } from '../../shared/search/lineKinds.ts'
import { searchedKinds } from '../../shared/search/searchQuery.ts'
import type { ReadableDatabase } from '../database/connection.ts'
import { unitsOf } from './buildSegment.ts'
import { readSearchedText, type SearchedText } from './searchedTexts.ts'

/** UTF-16 units of text that are kept; a few hundred reports, some 16 MB. */
const mostKept = 8_000_000

/** Texts by their lines, read when they are needed; those that were needed last are kept. */
export interface TextCache {
  readonly linesOf: (text: SearchedText) => readonly string[]
  /** What each of its lines is part of; kept for all texts, a byte a line. */
  readonly kindsOf: (text: SearchedText) => Uint8Array
  /** Whether the text in the library is still the one that was listed. */
  readonly isCurrent: (text: SearchedText) => boolean
}

interface Entry {
  /** Of what was read, which may be newer than what was listed. */
  readonly digest: string
  readonly lines: readonly string[]
  readonly units: number
}

export function createTextCache(db: ReadableDatabase): TextCache {
  const entries = new Map<string, Entry>()
  const kinds = new Map<string, { readonly digest: string; readonly kinds: Uint8Array }>()
  let kept = 0

  function read(text: SearchedText): Entry {
    const found = readSearchedText(db, text.page)
    const lines = linesOf(found.text)
    return { digest: found.digest, lines, units: unitsOf(lines) }
  }
  function drop(key: string): void {
    kept -= entries.get(key)?.units ?? 0
    entries.delete(key)
  }
  function entryOf(text: SearchedText): Entry {
    const known = entries.get(text.key)
    drop(text.key)
    const entry = known?.digest === text.digest ? known : read(text)
    entries.set(text.key, entry)
    kept += entry.units
    for (const oldest of entries.keys()) {
      if (kept <= mostKept || oldest === text.key) break
      drop(oldest)
    }
    return entry
  }

  return {
    linesOf: (text) => entryOf(text).lines,
    isCurrent: (text) => entryOf(text).digest === text.digest,
    kindsOf: (text) => {
      const known = kinds.get(text.key)
      if (known?.digest === text.digest) return known.kinds
      const { digest, lines } = entryOf(text)
      const isReport = text.page.kind === 'report'
      const found = isReport ? lineKindsOf(lines.join('\n'), lines.length) : headingsOf(lines)
      kinds.set(text.key, { digest, kinds: found })
      return found
    },
  }
}

/** A page that is no report has headings and nothing else. */
function headingsOf(lines: readonly string[]): Uint8Array {
  const kinds = new Uint8Array(lines.length)
  for (const { block } of walk(readDocument(lines.join('\n')).blocks)) {
    if (block.type === 'heading' && block.line > 0) kinds[block.line - 1] = searchedKinds.indexOf('heading') + 1
  }
  return kinds
}
