import Database from 'better-sqlite3'
import type { SearchedPage } from '../../shared/search/searchAnswer.ts'
import { anything, type SearchQuery } from '../../shared/search/searchQuery.ts'
import { databaseFile } from '../library/library.ts'
import { createSearch, type Found } from './createSearch.ts'
import type { FoundLine } from './foundRows.ts'
import { openSearchDatabaseToRead } from './searchDatabase.ts'

/**
 * Every line of a library that has the words, page by page in the order in which they are shown. Writes nothing: where
 * the index is not up to date, or not there, texts are read.
 * @param dataFolder of a library that is there.
 */
export function* findAll(
  dataFolder: string,
  { words, heedCase }: Pick<SearchQuery, 'words' | 'heedCase'>,
): Generator<{ readonly page: SearchedPage; readonly lines: readonly FoundLine[] }, void> {
  const library = new Database(databaseFile(dataFolder), { readonly: true })
  const index = openSearchDatabaseToRead(dataFolder)
  try {
    const search = createSearch({ library, index, keepsIndex: false })
    const { pages, linesOf } = runThrough(search.find({ ...anything, words, heedCase }, { countsKinds: false }))
    for (const found of pages) yield { page: found.text.page, lines: linesOf(found) }
  } finally {
    index?.close()
    library.close()
  }
}

function runThrough(work: Generator<void, Found>): Found {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
  }
}
