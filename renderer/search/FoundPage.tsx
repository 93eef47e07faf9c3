import type { SearchedPage } from '../../shared/search/searchAnswer.ts'
import { printWeekNumber } from '../reports/weekNames.ts'
import { printLongDay } from '../ui/dates.ts'
import { useLocale, useT } from '../ui/translate.ts'

/** The page that the lines below it stand on. */
export function FoundPage({ page, hits }: { readonly page: SearchedPage; readonly hits: number }) {
  const t = useT()
  const locale = useLocale()
  const { week, date, title } = page
  const name = title === '' ? t('search.untitled') : title
  return (
    <>
      <span className="search-page-name">{week === null ? name : `${week.year} ${printWeekNumber(week, t)}`}</span>
      {page.kind !== 'report' && (
        <span className="search-page-kind">{t(page.kind === 'daily' ? 'search.dailyOf' : 'search.pageOf')}</span>
      )}
      {date !== null && <span className="search-page-date">{printLongDay(date, locale)}</span>}
      <span className="search-page-hits">{hits}</span>
    </>
  )
}
