import type { WordRange } from '../../shared/search/findWords.ts'
import { rankLine } from '../../shared/search/rankLine.ts'
import type { SearchHit, SearchRow } from '../../shared/search/searchAnswer.ts'
import { type FoundPage, lineKindOf, sectionOf } from './countFound.ts'
import type { TextCache } from './textCache.ts'

type Finder = (line: string) => readonly WordRange[]

/** A line that has the words, whole. */
export interface FoundLine {
  /** 1-based. */
  readonly line: number
  readonly text: string
  readonly ranges: readonly WordRange[]
}

/** How many rows these pages take: each its own, and one a line. */
export function rowCountOf(pages: readonly FoundPage[]): number {
  return pages.reduce((sum, { lines }) => sum + 1 + lines.length, 0)
}

/** Some of the rows. Only the pages that they belong to are read. */
export function readRows(
  pages: readonly FoundPage[],
  { from, count }: { readonly from: number; readonly count: number },
  find: Finder,
  cache: TextCache,
): readonly SearchRow[] {
  const rows: SearchRow[] = []
  let start = 0
  for (const found of pages) {
    if (start >= from + count) break
    const end = start + 1 + found.lines.length
    if (end > from) {
      const { page } = found.text
      if (start >= from) rows.push({ kind: 'page', page, hits: found.lines.length })
      const [first, behind] = [Math.max(0, from - start - 1), from + count - start - 1]
      const hits = rankedLines(found, find, cache).slice(first, behind)
      for (const hit of hits) rows.push({ kind: 'hit', page, ...shown(found, hit, cache) })
    }
    start = end
  }
  return rows
}

/** A page's lines that have the words, those first that are likeliest meant. */
export function rankedLines({ text, lines }: FoundPage, find: Finder, cache: TextCache): readonly FoundLine[] {
  const written = cache.linesOf(text)
  const ranked = Array.from(lines, (at) => {
    const line = written[at] ?? ''
    const ranges = find(line)
    return { line: at + 1, text: line, ranges, rank: rankLine(line, ranges) }
  })
  return ranked.sort((a, b) => a.rank - b.rank || a.line - b.line)
}

/** What is shown of a long line, and what of it stands before the words. In UTF-16 units. */
const shownUnits = 300
const shownBefore = 18

function shown(
  { text, kinds: read }: FoundPage,
  { line, text: written, ranges }: FoundLine,
  cache: TextCache,
): SearchHit {
  const kinds = read ?? cache.kindsOf(text)
  const kind = kinds[line - 1] ?? 0
  const indent = written.length - written.trimStart().length
  const first = ranges[0]?.from ?? 0
  const from = wholeCharacter(written, first - indent > 2 * shownBefore ? first - shownBefore : Math.min(indent, first))
  const to = wholeCharacter(written, Math.min(written.length, from + shownUnits))
  return {
    line,
    text: written.slice(from, to),
    isCut: from > indent,
    ranges: ranges
      .filter((range) => range.from < to)
      .map((range) => ({ from: range.from - from, to: Math.min(range.to, to) - from })),
    section: headingAbove(cache.linesOf(text), kinds, line),
    sectionKind: sectionOf(kind),
    lineKind: lineKindOf(kind),
  }
}

/** The place, or the one before it where it would part a character. */
function wholeCharacter(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at
}

/** The title of a page is no section. */
function headingAbove(lines: readonly string[], kinds: Uint8Array, line: number): string | null {
  for (let at = line - 2; at > 0; at--) {
    if (lineKindOf(kinds[at] as number) === 'heading') return (lines[at] ?? '').replace(/^#+ +|\*\*|[`~]/g, '').trim()
  }
  return null
}
