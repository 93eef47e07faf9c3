import type { SectionKind } from '../report/projection.ts'
import { anything, type SearchedKind, type SearchQuery } from './searchQuery.ts'

/** What a filter may be called. The first name is the one that is written. */
export interface FilterNames {
  /** `年`, `year`. */
  readonly keys: Readonly<Record<'year' | 'section' | 'kind', readonly string[]>>
  readonly sections: Readonly<Record<SectionKind, readonly string[]>>
  readonly kinds: Readonly<Record<SearchedKind, readonly string[]>>
}
export type Filter =
  | { readonly by: 'year'; readonly value: number }
  | { readonly by: 'section'; readonly value: SectionKind }
  | { readonly by: 'kind'; readonly value: SearchedKind }

/** A word of the text that is a filter: `年:2023`, `年:2021-2023`, `栏目:反思`. */
interface Token {
  readonly from: number
  readonly to: number
  readonly filters: readonly Filter[]
}

/**
 * What was typed into the field of the search: words, and filters among them. Words are taken as they stand, blanks too;
 * only those beside a filter go with it. What names no filter is words, and so is all that stands within double quotes.
 */
export function readQuery(text: string, names: FilterNames): Omit<SearchQuery, 'heedCase'> {
  const quoted = /^"(.*)"$/s.exec(text.trim())?.[1]
  if (quoted !== undefined) return { ...anything, words: quoted }
  const tokens = tokensIn(text, names)
  if (tokens.length === 0) return { ...anything, words: text }
  let words = ''
  let from = 0
  for (const token of tokens) {
    words = joinWords(words, text.slice(from, token.from))
    from = token.to
  }
  words = joinWords(words, text.slice(from)).trim()
  const filters = tokens.flatMap((token) => token.filters)
  return {
    words,
    years: filters.flatMap((filter) => (filter.by === 'year' ? [filter.value] : [])),
    sections: filters.flatMap((filter) => (filter.by === 'section' ? [filter.value] : [])),
    kinds: filters.flatMap((filter) => (filter.by === 'kind' ? [filter.value] : [])),
  }
}

/** The text with a filter put at its end, or without it where it has it. */
export function toggleFilter(text: string, filter: Filter, names: FilterNames): string {
  const isSame = (other: Filter) => other.by === filter.by && other.value === filter.value
  const token = tokensIn(text, names).find(({ filters }) => filters.length === 1 && filters.some(isSame))
  if (token !== undefined) return joinWords(text.slice(0, token.from), text.slice(token.to)).trim()
  return `${joinWords(text, writeFilter(filter, names))} `.trimStart()
}

function writeFilter(filter: Filter, { keys, sections, kinds }: FilterNames): string {
  const value =
    filter.by === 'year'
      ? String(filter.value)
      : filter.by === 'section'
        ? sections[filter.value][0]
        : kinds[filter.value][0]
  return `${keys[filter.by][0]}:${value}`
}

function tokensIn(text: string, names: FilterNames): readonly Token[] {
  const keys = (['year', 'section', 'kind'] as const).flatMap((by) => names.keys[by].map((key) => ({ by, key })))
  return [...text.matchAll(/(?<![^\s])([^\s:：]+)[:：]([^\s:：]+)(?![^\s])/gu)].flatMap((match) => {
    const [whole, key = '', value = ''] = match
    const by = keys.find((known) => sameName(known.key, key))?.by
    const filters = by === undefined ? [] : filtersFor(by, value, names)
    return filters.length === 0 ? [] : [{ from: match.index, to: match.index + whole.length, filters }]
  })
}

function filtersFor(by: Filter['by'], value: string, { sections, kinds }: FilterNames): readonly Filter[] {
  if (by === 'year') {
    const [, first, last = first] = /^(\d{4})年?(?:[-~–—]+(\d{4})年?)?$/.exec(value) ?? []
    if (first === undefined) return []
    const count = Math.min(Math.max(Number(last) - Number(first), 0), 200)
    return Array.from({ length: count + 1 }, (_, at) => ({ by, value: Number(first) + at }))
  }
  if (by === 'section') return named(sections, value).map((section) => ({ by, value: section }))
  return named(kinds, value).map((kind) => ({ by, value: kind }))
}

/** The one that is called so, else all with the value in a name of theirs: `反思` is `收获与反思`. */
function named<K extends string>(all: Readonly<Record<K, readonly string[]>>, value: string): readonly K[] {
  const known = Object.keys(all) as K[]
  const exact = known.filter((one) => all[one].some((name) => sameName(name, value)))
  if (exact.length > 0) return exact
  return known.filter((one) => all[one].some((name) => name.toLowerCase().includes(value.toLowerCase())))
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

/** Two pieces with one blank between them, where both have something. */
function joinWords(before: string, after: string): string {
  const [first, second] = [before.trimEnd(), after.trimStart()]
  return first === '' ? second : second === '' ? first : `${first} ${second}`
}
