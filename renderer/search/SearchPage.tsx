import { PanelLeft, SearchX, TextSearch } from 'lucide-react'
import { layoutActions } from '../app/layoutActions.ts'
import { NextSteps } from '../insight/NextSteps.tsx'
import { ViewEmpty } from '../insight/ViewEmpty.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useT } from '../ui/translate.ts'
import { FoundList } from './FoundList.tsx'
import { ReplaceBar } from './ReplaceBar.tsx'
import { SearchField } from './SearchField.tsx'
import { SearchFilters } from './SearchFilters.tsx'
import { searching, useSearching } from './searchStore.ts'
import { useSearch } from './useSearch.ts'
import './SearchPage.css'

/** Takes the place of the page: any words in all reports, dailies and pages. */
export function SearchPage({ weeksHidden }: { readonly weeksHidden: boolean }) {
  const t = useT()
  const replacement = useSearching((state) => state.replacement)
  useSearch()
  return (
    <main className="page view search" aria-label={t('search.title')}>
      <header className="page-bar search-bar">
        {weeksHidden && <IconButton icon={PanelLeft} label={t('weeks.expand')} onClick={layoutActions.toggleWeeks} />}
        <SearchField />
      </header>
      {replacement !== null && <ReplaceBar replacement={replacement} />}
      <SearchFilters />
      <div className="view-body">
        <Results />
      </div>
    </main>
  )
}

function Results() {
  const t = useT()
  const query = useSearching((state) => state.query)
  const answer = useSearching((state) => state.answer)
  if (query.words === '')
    return (
      <ViewEmpty icon={TextSearch} title={t('search.begin')} detail={t('search.beginDetail')}>
        <NextSteps step={null} />
      </ViewEmpty>
    )
  if (answer === null) return null
  if (answer.rowCount > 0) return <FoundList answer={answer} />
  const without = answer.facets.unfiltered
  return (
    <ViewEmpty
      icon={SearchX}
      title={t('search.none', { words: query.words })}
      detail={without > 0 ? t('search.noneFiltered', { lines: without }) : t('search.noneDetail')}
    >
      <NextSteps
        step={
          without === 0
            ? null
            : { label: t('search.dropFilters'), take: () => searching.setState({ text: query.words }) }
        }
      />
    </ViewEmpty>
  )
}
