import { type Filter, toggleFilter } from '../../shared/search/readQuery.ts'
import { useT } from '../ui/translate.ts'
import { searching, useSearching } from './searchStore.ts'
import { useFilterNames } from './useSearch.ts'

/** Years are many; the rest of them can be typed. */
const yearsShown = 12

/** How much was found, and by what it can be narrowed: each press writes or takes away a filter in the field. */
export function SearchFilters() {
  const t = useT()
  const names = useFilterNames()
  const answer = useSearching((state) => state.answer)
  const query = useSearching((state) => state.query)
  if (answer === null || answer.facets.unfiltered === 0) return null
  const { years, sections, kinds } = answer.facets
  const chips: readonly { filter: Filter; label: string; lines: number; isOn: boolean }[] = [
    ...years
      .filter(({ year }, at) => at < yearsShown || query.years.includes(year))
      .map(({ year, lines }) => ({
        filter: { by: 'year', value: year } as const,
        label: String(year),
        lines,
        isOn: query.years.includes(year),
      })),
    ...sections.map(({ section, lines }) => ({
      filter: { by: 'section', value: section } as const,
      label: t(`search.sections.${section}`),
      lines,
      isOn: query.sections.includes(section),
    })),
    ...kinds.map(({ kind, lines }) => ({
      filter: { by: 'kind', value: kind } as const,
      label: t(`search.kinds.${kind}`),
      lines,
      isOn: query.kinds.includes(kind),
    })),
  ]
  return (
    <div className="view-filters search-filters">
      <p className="search-count" aria-live="polite">
        {t('search.found', { lines: answer.lines, pages: answer.pages })}
      </p>
      {(['year', 'section', 'kind'] as const).map((by) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out in a row
        <div key={by} role="group" className="search-chips" aria-label={names.keys[by][0]}>
          {chips
            .filter(({ filter }) => filter.by === by)
            .map(({ filter, label, lines, isOn }) => (
              <button
                key={filter.value}
                type="button"
                className="search-chip"
                aria-pressed={isOn}
                onClick={() => searching.setState(({ text }) => ({ text: toggleFilter(text, filter, names) }))}
              >
                {label}
                <span className="search-chip-count">{lines}</span>
              </button>
            ))}
        </div>
      ))}
    </div>
  )
}
