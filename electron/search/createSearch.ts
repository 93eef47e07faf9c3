import type { Database } from 'better-sqlite3'
import { wordFinder } from '../../shared/search/findWords.ts'
import type { SearchAnswer, SearchRow } from '../../shared/search/searchAnswer.ts'
import type { SearchQuery } from '../../shared/search/searchQuery.ts'
import type { ReadableDatabase } from '../database/connection.ts'
import { mostUnits, type SearchedLines, unitsOf } from './buildSegment.ts'
import { createCounting, type FoundPage } from './countFound.ts'
import { type FoundLine, rankedLines, readRows, rowCountOf } from './foundRows.ts'
import { listSearchedTexts, type SearchedText } from './searchedTexts.ts'
import { gramsOf, linesWith } from './searchGrams.ts'
import { readPostings, readSegments, type Segment, type SegmentText, sweepPostings, writeSegment } from './segments.ts'
import { createTextCache } from './textCache.ts'

/** The search over a library. Work that takes long is a generator: it rests every few milliseconds. */
export interface Search {
  /** Takes texts that changed into the index, if there are enough of them; what is not in it is read when it is searched. */
  readonly keepUp: () => Generator<void, void>
  /** Says that texts have changed: the next search sees it. What nobody tells of is seen within two seconds. */
  readonly changed: () => void
  /** @param how `countsKinds: false` leaves out what only filters and facets need, where nobody asks for them. */
  readonly find: (query: SearchQuery, how?: { readonly countsKinds: boolean }) => Generator<void, Found>
}
export interface Found {
  readonly answer: Omit<SearchAnswer, 'search' | 'rows'>
  /** Each page with its lines, in the order in which they are shown. */
  readonly pages: readonly FoundPage[]
  readonly rows: (from: number, count: number) => readonly SearchRow[]
  /** A page's lines, in the order in which they are shown, whole. */
  readonly linesOf: (page: FoundPage) => readonly FoundLine[]
}

/** In UTF-16 units. */
export interface IndexSizes {
  /** Texts beside the index: so many are scanned at each search, and no more. */
  readonly mostLoose: number
  /** What a segment is made of at most; twice what it has to keep to be left alone. */
  readonly segment: number
}
/** Scanning what is loose takes about a millisecond. */
const usualSizes: IndexSizes = { mostLoose: 400_000, segment: 1_200_000 }
/** So many texts beside the index are read for what their lines are part of, when only counts need it. */
const mostReadForCounts = 500
/** In milliseconds. */
const compareAfter = 2_000
/** How long work goes on before it rests, in milliseconds. */
const restAfter = 8

/** A segment, and which of its texts are still those of the library; null in the place of others. */
interface LiveSegment extends Segment {
  readonly pages: readonly (SearchedText | null)[]
  readonly units: number
}

export interface SearchOptions {
  /** The library's own database, for reading; nobody writes through this connection. */
  readonly library: ReadableDatabase
  /** null where there is none: then every text is read at each search. */
  readonly index: Database | null
  /** Whether the index is this program's to keep up. */
  readonly keepsIndex: boolean
  readonly sizes?: IndexSizes
}

/** Reads the list of the index at once, texts when they are searched. */
export function createSearch({ library, index, keepsIndex, sizes = usualSizes }: SearchOptions): Search {
  const cache = createTextCache(library)
  let stored: readonly Segment[] = index === null ? [] : readSegments(index)
  let texts: readonly SearchedText[] = []
  let segments: readonly LiveSegment[] = []
  let loose: readonly SearchedText[] = []
  let seen: unknown = null
  let told = true
  let looked = 0
  let mustSweep = keepsIndex

  /** Compares the index with the library, where another connection has written since. */
  function refresh(): void {
    told = false
    looked = performance.now()
    const version = library.pragma('data_version', { simple: true })
    if (version === seen) return
    seen = version
    texts = listSearchedTexts(library)
    compare()
  }
  function compare(): void {
    const live = new Map(texts.map((text) => [text.key, text]))
    segments = stored.map((segment) => {
      const pages = segment.texts.map(({ key, digest }) => {
        const text = live.get(key)
        if (text?.digest !== digest) return null
        live.delete(key)
        return text
      })
      return { ...segment, pages, units: liveUnits(segment, pages) }
    })
    loose = [...live.values()]
  }

  function* keepUp(): Generator<void, void> {
    if (index === null || !keepsIndex) return
    refresh()
    if (mustSweep) {
      mustSweep = false
      yield* sweepPostings(index)
    }
    for (;;) {
      refresh()
      const next = yield* gather()
      if (next === null) return
      yield* writeSegment(index, next.texts, next.instead)
      stored = readSegments(index)
      compare()
      if (next.instead.length > 0) yield* sweepPostings(index)
    }
  }

  /** The texts of the next segment, with the small segments that go into it; null where nothing has to be done. */
  function* gather(): Generator<void, { texts: (SegmentText & SearchedLines)[]; instead: number[] } | null> {
    const rest = restingFor(restAfter)
    const wanted: SearchedText[] = []
    let units = 0
    for (const text of loose) {
      if (rest()) yield
      const size = unitsOf(cache.linesOf(text))
      // A text that is larger than a segment stays beside the index.
      if (size > mostUnits) continue
      if (units + size > sizes.segment && units > 0) break
      wanted.push(text)
      units += size
    }
    if (units < sizes.mostLoose) return null
    const instead: number[] = []
    for (const segment of segments) {
      if (segment.units * 2 >= sizes.segment || units + segment.units > sizes.segment) continue
      instead.push(segment.id)
      units += segment.units
      wanted.push(...segment.pages.filter((page) => page !== null))
    }
    const texts = []
    for (const text of wanted) {
      if (rest()) yield
      // It may have been saved while this rested; then it goes into a later segment.
      if (!cache.isCurrent(text)) continue
      texts.push({ key: text.key, digest: text.digest, lines: cache.linesOf(text), kinds: cache.kindsOf(text) })
    }
    return { texts, instead }
  }

  function* find(query: SearchQuery, { countsKinds } = { countsKinds: true }): Generator<void, Found> {
    // Much is written that is no text, and comparing a large library takes as long as the search itself.
    if (told || performance.now() - looked > compareAfter) refresh()
    const { words, heedCase } = query
    const counting = createCounting(query)
    if (words !== '' && words.isWellFormed() && !/[\n\r]/.test(words)) {
      const rest = restingFor(restAfter)
      if (index !== null && segments.length > 0) {
        const wanted = gramsOf(words, heedCase)
        const lists = wanted.map(({ grams }) => {
          const bySegment = new Map<number, Uint8Array[]>()
          for (const { segment, list } of grams.flatMap((gram) => readPostings(index, gram))) {
            const there = bySegment.get(segment)
            if (there === undefined) bySegment.set(segment, [list])
            else there.push(list)
          }
          return bySegment
        })
        for (const segment of segments) {
          if (rest()) yield
          const found = wanted.map(({ offset }, at) => ({ offset, lists: lists[at]?.get(segment.id) ?? [] }))
          counting.addSegment(segment, linesWith(segment, found, words.length === 1))
        }
      }
      const find = wordFinder(words, heedCase)
      // A library whose index is not made yet would be read for seconds only to count by kind.
      const readsKinds =
        query.sections.length + query.kinds.length > 0 || (countsKinds && loose.length <= mostReadForCounts)
      for (const text of loose) {
        if (rest()) yield
        const lines = cache.linesOf(text)
        const hits = lines.flatMap((line, at) => (find(line).length > 0 ? [at] : []))
        if (hits.length > 0) counting.addText(text, Uint32Array.from(hits), readsKinds ? cache.kindsOf(text) : null)
      }
    }
    const { pages, lines, facets } = counting.result(texts)
    return {
      answer: { lines, reportLines: reportLinesOf(pages), pages: pages.length, rowCount: rowCountOf(pages), facets },
      pages,
      linesOf: (page) => rankedLines(page, wordFinder(words, heedCase), cache),
      rows: (from, count) => readRows(pages, { from, count }, wordFinder(words, heedCase), cache),
    }
  }

  return {
    keepUp,
    find,
    changed: () => {
      told = true
    },
  }
}

function reportLinesOf(pages: readonly FoundPage[]): number {
  return pages.reduce((sum, { text, lines }) => sum + (text.page.kind === 'report' ? lines.length : 0), 0)
}

/** What of a segment is still in use, in UTF-16 units. */
function liveUnits({ firstLines, lineStarts, texts }: Segment, pages: readonly (SearchedText | null)[]): number {
  const startOf = (at: number) => lineStarts[firstLines[at] as number] ?? lineStarts.at(-1) ?? 0
  return texts.reduce((sum, _, at) => (pages[at] === null ? sum : sum + startOf(at + 1) - startOf(at)), 0)
}

/** Whether it is time to rest, and if so that it was done. */
function restingFor(milliseconds: number): () => boolean {
  let last = performance.now()
  return () => {
    const now = performance.now()
    if (now - last < milliseconds) return false
    last = now
    return true
  }
}
