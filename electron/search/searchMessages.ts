import type { SearchAnswer, SearchRow } from '../../shared/search/searchAnswer.ts'
import type { SearchQuery } from '../../shared/search/searchQuery.ts'

/** A report's lines that have the words, as they were when they were found. */
export interface FoundLines {
  readonly report: number
  readonly digest: string
  /** 1-based, ascending. */
  readonly lines: readonly number[]
}

/** What the thread of the search can be asked. */
export interface SearchCalls {
  /** null where another search was asked for meanwhile. */
  readonly search: (query: SearchQuery) => SearchAnswer | null
  /** Rows of a search, from one on; none where it is no longer the last one. */
  readonly searchRows: (search: number, from: number, count: number) => readonly SearchRow[]
  /** Every line that a search found in reports; null where it is no longer the last one. */
  readonly foundLines: (search: number) => readonly FoundLines[] | null
  /** Texts have changed. */
  readonly changed: () => void
  /** Whether an import runs. The index waits until it is over: both at once would leave the window no processor. */
  readonly importing: (running: boolean) => void
  readonly close: () => void
}

export interface SearchRequest {
  readonly id: number
  readonly name: keyof SearchCalls
  readonly args: readonly unknown[]
}
export type SearchReply =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly fault: string }
