import { useEffect, useMemo } from 'react'
import { type FilterNames, readQuery } from '../../shared/search/readQuery.ts'
import { translateTo } from '../app/language.ts'
import { useReports } from '../reports/reportsStore.ts'
import { useT } from '../ui/translate.ts'
import { filterNames } from './filterNames.ts'
import { search, searchAgain, searching, useSearching } from './searchStore.ts'

export function useFilterNames(): FilterNames {
  const t = useT()
  return useMemo(() => filterNames(t, [translateTo('zh'), translateTo('en')]), [t])
}

/** Looks for what the field says, as it is typed, and again when the library has changed. */
export function useSearch(): void {
  const names = useFilterNames()
  const text = useSearching((state) => state.text)
  const heedCase = useSearching((state) => state.heedCase)
  const reports = useReports((state) => state.reports)
  useEffect(() => {
    void search({ ...readQuery(text, names), heedCase })
  }, [text, heedCase, names])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is another one whenever a report has changed
  useEffect(() => {
    if (searching.getState().answer !== null) void searchAgain()
  }, [reports])
}
