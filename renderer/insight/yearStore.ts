import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { IsoDate } from '../../shared/report/projection.ts'
import { useReports } from '../reports/reportsStore.ts'
import { groupByYear, type YearGroup } from '../reports/weekGroups.ts'

/** The year that the views are about; null: all of them, undefined: not chosen yet. Stays while one goes from view to view. */
const store = createStore<{ readonly year: number | null | undefined }>(() => ({ year: undefined }))

export function chooseYear(year: number | null): void {
  store.setState({ year })
}

/** The years of the library's reports, newest first. */
export function useYears(): readonly number[] {
  return useReports(({ reports }) => yearsOf(groupByYear(reports)))
}

const known = new WeakMap<readonly YearGroup[], readonly number[]>()
/** Found out once for a list: every line of a view that names a week asks for them. */
function yearsOf(groups: readonly YearGroup[]): readonly number[] {
  let years = known.get(groups)
  if (years === undefined) {
    years = groups.flatMap(({ year }) => year ?? []).sort((a, b) => b - a)
    known.set(groups, years)
  }
  return years
}

/** The chosen one, else the newest one that has a report; null for all. */
export function useYear(): number | null {
  const chosen = useStore(store, ({ year }) => year)
  const [newest = null] = useYears()
  return chosen === undefined ? newest : chosen
}

/** The days of a year; all days for null. */
export function daysOf(year: number | null): { readonly from: IsoDate; readonly to: IsoDate } {
  if (year === null) return { from: '0001-01-01', to: '9999-12-31' }
  return { from: `${year}-01-01`, to: `${year}-12-31` }
}
