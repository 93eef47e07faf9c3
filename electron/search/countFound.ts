import { type SectionKind, sectionKinds } from '../../shared/report/projection.ts'
import type { SearchFacets } from '../../shared/search/searchAnswer.ts'
import { type SearchedKind, type SearchQuery, searchedKinds } from '../../shared/search/searchQuery.ts'
import type { SegmentShape } from './buildSegment.ts'
import type { SearchedText } from './searchedTexts.ts'

/** A page with its lines that have the words. */
export interface FoundPage {
  readonly text: SearchedText
  /** Counted from 0, in their order on the page. */
  readonly lines: Uint32Array
  /** What each of the text's lines is part of, as `lineKindsOf` gives it; null where that has not been read. */
  readonly kinds: Uint8Array | null
}

/** Counts what is found, and keeps what the query's filters leave. */
export interface Counting {
  /** Lines of a segment, ascending. A page that is null is no longer there. */
  readonly addSegment: (
    segment: SegmentShape & { readonly pages: readonly (SearchedText | null)[] },
    lines: Uint32Array,
  ) => void
  readonly addText: (text: SearchedText, lines: Uint32Array, kinds: Uint8Array | null) => void
  /** @param order all texts, as their pages are shown. */
  readonly result: (order: readonly SearchedText[]) => {
    readonly pages: readonly FoundPage[]
    readonly lines: number
    readonly facets: SearchFacets
  }
}

/** Begins to count for a query; the words were found before. */
export function createCounting({ years, sections, kinds }: SearchQuery): Counting {
  const pages = new Map<string, FoundPage>()
  const ofYear = new Map<number, number>()
  // By the byte that `lineKindsOf` gives a line, of reports and of the other kinds of pages.
  const ofKind = { report: new Uint32Array(256), daily: new Uint32Array(256), page: new Uint32Array(256) }
  let count = 0
  let unfiltered = 0

  function addText(text: SearchedText, lines: Uint32Array, lineKinds: Uint8Array | null): void {
    const { page } = text
    unfiltered += lines.length
    const year = yearOf(text)
    if (year !== null) ofYear.set(year, (ofYear.get(year) ?? 0) + lines.length)
    const counts = ofKind[page.kind]
    for (const line of lines) {
      const kind = lineKinds?.[line] ?? 0
      counts[kind] = (counts[kind] as number) + 1
    }
    if (years.length > 0 && (year === null || !years.includes(year))) return
    const kept =
      sections.length === 0 && kinds.length === 0
        ? lines
        : lines.filter((line) => {
            const kind = lineKinds?.[line] ?? 0
            const section = sectionOf(kind)
            if (sections.length > 0 && (section === null || !sections.includes(section))) return false
            return kinds.length === 0 || kindsOf(page.kind, kind).some((own) => kinds.includes(own))
          })
    if (kept.length === 0) return
    pages.set(text.key, { text, lines: kept, kinds: lineKinds })
    count += kept.length
  }

  return {
    addText,
    addSegment: ({ firstLines, lineKinds, pages }, lines) => {
      let at = 0
      for (let from = 0, to = 0; from < lines.length; from = to) {
        while ((firstLines[at + 1] as number) <= (lines[from] as number)) at++
        const [first, end] = [firstLines[at] as number, firstLines[at + 1] as number]
        while (to < lines.length && (lines[to] as number) < end) to++
        const text = pages[at] ?? null
        if (text === null) continue
        const own = lines.slice(from, to)
        for (let i = 0; i < own.length; i++) own[i] = (own[i] as number) - first
        addText(text, own, lineKinds.subarray(first, end))
      }
    },
    result: (order) => ({
      pages: order.flatMap(({ key }) => pages.get(key) ?? []),
      lines: count,
      facets: { unfiltered, ...facetsOf(ofYear, ofKind) },
    }),
  }
}

/** The meaning of the section that a line is in, by its byte of `lineKindsOf`. */
export function sectionOf(kind: number): SectionKind | null {
  return sectionKinds[(kind >> 4) - 1] ?? null
}
/** What a line is part of, by its byte of `lineKindsOf`. */
export function lineKindOf(kind: number): SearchedKind | null {
  return searchedKinds[(kind & 15) - 1] ?? null
}

function kindsOf(page: SearchedText['page']['kind'], kind: number): readonly SearchedKind[] {
  const own = lineKindOf(kind)
  return [...(own === null ? [] : [own]), ...(page === 'report' ? [] : [page])]
}

function yearOf({ page: { date, week } }: SearchedText): number | null {
  return week?.year ?? (date === null ? null : Number(date.slice(0, 4)))
}

function facetsOf(
  ofYear: ReadonlyMap<number, number>,
  ofKind: Readonly<Record<SearchedText['page']['kind'], Uint32Array>>,
): Omit<SearchFacets, 'unfiltered'> {
  const sections = new Map<SectionKind, number>()
  const kinds = new Map<SearchedKind, number>()
  for (const page of ['report', 'daily', 'page'] as const) {
    for (const [kind, lines] of ofKind[page].entries()) {
      if (lines === 0) continue
      const section = sectionOf(kind)
      if (section !== null) sections.set(section, (sections.get(section) ?? 0) + lines)
      for (const own of kindsOf(page, kind)) kinds.set(own, (kinds.get(own) ?? 0) + lines)
    }
  }
  return {
    years: [...ofYear].map(([year, lines]) => ({ year, lines })).sort((a, b) => b.year - a.year),
    sections: sectionKinds.flatMap((section) => listed({ section, lines: sections.get(section) ?? 0 })),
    kinds: searchedKinds.flatMap((kind) => listed({ kind, lines: kinds.get(kind) ?? 0 })),
  }
}
function listed<T extends { readonly lines: number }>(facet: T): readonly T[] {
  return facet.lines === 0 ? [] : [facet]
}
