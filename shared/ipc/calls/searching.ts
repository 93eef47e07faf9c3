import { z } from 'zod'
import { sectionKinds } from '../../report/projection.ts'
import type { SearchAnswer, SearchRow } from '../../search/searchAnswer.ts'
import { searchedKinds } from '../../search/searchQuery.ts'
import { call, returns, words } from '../call.ts'
import type { Problem } from '../problem.ts'

/** Searching and replacing in all texts. */
export const searching = {
  /** null where another search was asked for meanwhile. */
  search: call(
    [
      z.object({
        words,
        heedCase: z.boolean(),
        years: z.array(z.int()).max(1_000).readonly(),
        sections: z.array(z.enum(sectionKinds)).readonly(),
        kinds: z.array(z.enum(searchedKinds)).readonly(),
      }),
    ],
    returns<SearchAnswer | null>(),
  ),
  /** Rows of the last search, by its number, from one on; none where another was made since. */
  searchRows: call([z.int(), z.int().min(0), z.int().min(0).max(1_000)], returns<readonly SearchRow[]>()),
  /**
   * Puts other words in the place of those that the last search found in reports, but in the lines that are named.
   * null, and nothing done, where another search was made since.
   */
  replaceFound: call(
    [
      z.int(),
      z
        .string()
        .max(10_000)
        .regex(/^[^\n\r]*$/),
      z.array(z.tuple([z.int(), z.int()])),
    ],
    returns<Replaced | null>(),
  ),
  /** Gives the reports of the last `replaceFound` their texts back, but those that were changed since. */
  takeBackReplaced: call([], returns<Replaced>()),
}

/** What became of a replacement in many reports, or of taking it back. */
export interface Replaced {
  readonly reports: number
  readonly lines: number
  /** Reports that stayed as they were. */
  readonly refused: readonly Problem[]
}
