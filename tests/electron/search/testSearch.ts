import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { databaseFile } from '../../../electron/library/library.ts'
import { createSearch, type Found, type IndexSizes, type Search } from '../../../electron/search/createSearch.ts'
import { openSearchDatabase } from '../../../electron/search/searchDatabase.ts'
import type { SearchHit, SearchRow } from '../../../shared/search/searchAnswer.ts'
import { anything, type SearchQuery } from '../../../shared/search/searchQuery.ts'

/** Small enough that a handful of lines fills segments, drops them and makes them anew. */
const smallSizes: IndexSizes = { mostLoose: 40, segment: 120 }

/** The search over a library's folder, with an index of its own to keep up. */
export function searchIn(folder: string, sizes: IndexSizes = smallSizes): Search & { readonly close: () => void } {
  const library = new Database(databaseFile(folder), { readonly: true })
  const index = openSearchDatabase(folder)
  const close = () => {
    library.close()
    index.close()
  }
  onTestFinished(close)
  return { ...createSearch({ library, index, keepsIndex: true, sizes }), close }
}

/** The end of work that rests. */
export function runThrough<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next()
    if (done === true) return value
  }
}

export function find(search: Search, words: string, filters: Partial<SearchQuery> = {}): Found {
  search.changed()
  return runThrough(search.find({ ...anything, ...filters, words }))
}

export function allRows(found: Found): readonly SearchRow[] {
  return found.rows(0, found.answer.rowCount)
}
export function hitsIn(found: Found): readonly (SearchRow & SearchHit)[] {
  return allRows(found).flatMap((row) => (row.kind === 'hit' ? [row] : []))
}
