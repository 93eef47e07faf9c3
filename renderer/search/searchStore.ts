import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { SearchAnswer, SearchRow } from '../../shared/search/searchAnswer.ts'
import { anything, type SearchQuery } from '../../shared/search/searchQuery.ts'
import { client } from '../ipc/client.ts'

export interface SearchState {
  /** What stands in the field, filters and all. */
  readonly text: string
  readonly heedCase: boolean
  /** What was last asked for. */
  readonly query: SearchQuery
  /** What was found; that of the query before while this one is on its way. */
  readonly answer: SearchAnswer | null
  /** By their place. What isn't there yet is asked for when it is shown. */
  readonly rows: ReadonlyMap<number, SearchRow>
  /** The place of the row that the keyboard is at. */
  readonly at: number | null
  /** What is to stand in the place of the words; null while nothing is replaced. */
  readonly replacement: string | null
  /** Lines that stay as they are: `report line`. */
  readonly kept: ReadonlySet<string>
}

const nothing = { answer: null, rows: new Map<number, SearchRow>(), at: null, kept: new Set<string>() } as const

export const searching = createStore<SearchState>(() => ({
  text: '',
  heedCase: false,
  query: { ...anything, words: '' },
  ...nothing,
  replacement: null,
}))
export function useSearching<T>(select: (state: SearchState) => T): T {
  return useStore(searching, select)
}

/** Rows that are asked for together. */
const chunk = 200

let asked = 0
/** Looks for what is to be found now. Only the last one that was asked for is shown. */
export async function search(query: SearchQuery): Promise<void> {
  asked += 1
  const request = asked
  if (query.words === '') return searching.setState({ query, ...nothing })
  const answer = await client.search(query)
  if (request !== asked || answer === null) return
  searching.setState({
    query,
    answer,
    rows: new Map(answer.rows.map((row, at) => [at, row])),
    at: null,
    kept: new Set(),
  })
}

/** The same again, for what has changed in the library. What is chosen stays chosen. */
export async function searchAgain(): Promise<void> {
  await search(searching.getState().query)
}

const onTheirWay = new Set<string>()
/** Sees to it that the rows between two places are there. */
export function wantRows(from: number, to: number): void {
  const { answer, rows } = searching.getState()
  if (answer === null) return
  for (let start = from - (from % chunk); start <= to; start += chunk) {
    const first = Math.max(start, from)
    const name = `${answer.search} ${start}`
    const isThere = Array.from({ length: Math.min(start + chunk, to + 1) - first }, (_, i) => rows.has(first + i))
    if (isThere.every(Boolean) || onTheirWay.has(name)) continue
    onTheirWay.add(name)
    void client.searchRows(answer.search, start, chunk).then((found) => {
      onTheirWay.delete(name)
      searching.setState(({ answer: now, rows }) =>
        now?.search === answer.search
          ? { rows: new Map([...rows, ...found.map((row, i) => [start + i, row] as const)]) }
          : {},
      )
    })
  }
}

/** By what `kept` knows a line. */
export function lineName(report: number, line: number): string {
  return `${report} ${line}`
}
/** Leaves a line as it is, or no longer. */
export function toggleKept(report: number, line: number): void {
  const name = lineName(report, line)
  searching.setState(({ kept }) => {
    const next = new Set(kept)
    if (!next.delete(name)) next.add(name)
    return { kept: next }
  })
}
