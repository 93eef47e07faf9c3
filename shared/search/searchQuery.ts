import type { SectionKind } from '../report/projection.ts'

/** What a line may be part of; a daily or another page is one with all of its lines. */
export const searchedKinds = ['heading', 'kpi', 'okr', 'incident', 'reflection', 'plan', 'daily', 'page'] as const
export type SearchedKind = (typeof searchedKinds)[number]

/** What is looked for. A list that is empty leaves nothing out. */
export interface SearchQuery {
  readonly words: string
  /** Whether `K` is another letter than `k`. */
  readonly heedCase: boolean
  readonly years: readonly number[]
  readonly sections: readonly SectionKind[]
  readonly kinds: readonly SearchedKind[]
}

export const anything: Omit<SearchQuery, 'words'> = { heedCase: false, years: [], sections: [], kinds: [] }
