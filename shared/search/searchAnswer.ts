import type { IsoDate, SectionKind, WeekId } from '../report/projection.ts'
import type { WordRange } from './findWords.ts'
import type { SearchedKind } from './searchQuery.ts'

/** A page of the library: a report, a day's notes, or any other page. */
export interface SearchedPage {
  readonly kind: 'report' | 'daily' | 'page'
  /** Among the reports, or among the other pages. */
  readonly id: number
  readonly title: string
  readonly date: IsoDate | null
  readonly week: WeekId | null
}

/** A row of what was found: a page, and below it each of its lines. */
export type SearchRow =
  | { readonly kind: 'page'; readonly page: SearchedPage; readonly hits: number }
  | ({ readonly kind: 'hit'; readonly page: SearchedPage } & SearchHit)

export interface SearchHit {
  /** 1-based. */
  readonly line: number
  /** The line, or what stands around the words in a long one. */
  readonly text: string
  /** Something of the line stands before `text`, other than blanks. */
  readonly isCut: boolean
  /** Where the words stand in `text`. */
  readonly ranges: readonly WordRange[]
  /** The heading that it stands below, without marks; null for none. */
  readonly section: string | null
  readonly sectionKind: SectionKind | null
  readonly lineKind: SearchedKind | null
}

/** What was found, counted completely; its rows are asked for as they are shown. */
export interface SearchAnswer {
  /** By which `searchRows` knows it. */
  readonly search: number
  /** Lines with the words, and the pages that they stand in. */
  readonly lines: number
  readonly pages: number
  /** Of the lines, those in reports. */
  readonly reportLines: number
  /** How many rows there are: pages and lines. */
  readonly rowCount: number
  /** The first rows. */
  readonly rows: readonly SearchRow[]
  readonly facets: SearchFacets
}

/** Lines with the words, whatever years, sections and kinds are asked for. */
export interface SearchFacets {
  readonly unfiltered: number
  /** Newest first. */
  readonly years: readonly { readonly year: number; readonly lines: number }[]
  readonly sections: readonly { readonly section: SectionKind; readonly lines: number }[]
  readonly kinds: readonly { readonly kind: SearchedKind; readonly lines: number }[]
}
