import type { searching as calls } from '../../../shared/ipc/calls/searching.ts'
import type { Handlers } from '../../../shared/ipc/contract.ts'
import type { ReplacedReport } from '../../../shared/search/replacedReport.ts'
import type { SearchQuery } from '../../../shared/search/searchQuery.ts'
import type { ReplacedTexts } from '../../library/libraryCalls.ts'
import type { LibraryClient } from '../../library/libraryClient.ts'
import type { SearchClient } from '../../search/searchClient.ts'
import type { FoundLines } from '../../search/searchMessages.ts'
import { inSlices } from './inSlices.ts'

type Searching = Pick<Handlers, keyof typeof calls>

/** Finds words in all pages, and puts others in their place. */
export function searching(library: LibraryClient, search: SearchClient): Searching {
  let query: SearchQuery | null = null
  let last: readonly ReplacedReport[] = []
  return {
    search: async (asked) => {
      const answer = await search.search(asked)
      if (answer !== null) query = asked
      return answer
    },
    searchRows: (id, from, count) => search.searchRows(id, from, count),
    replaceFound: async (id, by, kept) => {
      const found = await search.foundLines(id)
      if (found === null || query === null) return null
      const { words, heedCase } = query
      const edits = withoutLines(found, kept)
      const replace = (some: typeof edits) => library.replaceInReports(some, { words, heedCase, by })
      const { replaced, refused } = joined(await inSlices(edits, replace))
      last = replaced
      const changed = new Set(replaced.map(({ report }) => report))
      const lines = edits.reduce((sum, edit) => sum + (changed.has(edit.report) ? edit.lines.length : 0), 0)
      return { reports: replaced.length, lines, refused }
    },
    takeBackReplaced: async () => {
      const reports = last
      last = []
      const { replaced, refused } = joined(await inSlices(reports, library.takeBackReplaced))
      return { reports: replaced.length, lines: 0, refused }
    },
  }
}

function withoutLines(
  found: readonly FoundLines[],
  kept: readonly (readonly [number, number])[],
): readonly FoundLines[] {
  const left = new Set(kept.map(([report, line]) => `${report} ${line}`))
  return found.flatMap((edit) => {
    const lines = edit.lines.filter((line) => !left.has(`${edit.report} ${line}`))
    return lines.length === 0 ? [] : [{ ...edit, lines }]
  })
}

function joined(all: readonly ReplacedTexts[]): ReplacedTexts {
  return { replaced: all.flatMap(({ replaced }) => replaced), refused: all.flatMap(({ refused }) => refused) }
}
