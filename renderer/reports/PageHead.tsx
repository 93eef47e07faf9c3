import { SquarePen } from 'lucide-react'
import { type Ref, useMemo } from 'react'
import type { StoredReport } from '../../shared/ipc/calls/reports.ts'
import { readDocument } from '../../shared/notion/readDocument.ts'
import { headOf } from '../../shared/report/title/reportHead.ts'
import { numberingOf, useSettings } from '../settings/settingsStore.ts'
import { Cut } from '../ui/Cut.tsx'
import { printLongDay } from '../ui/dates.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useLocale, useT } from '../ui/translate.ts'
import { useReports } from './reportsStore.ts'
import { TitlePopover } from './TitlePopover.tsx'

export interface PageHeadProps {
  readonly report: StoredReport
  readonly ref: Ref<HTMLDivElement>
}

/** Characters in which a page's title and properties stand; a long report need not be read for them. */
const longestHead = 4000

/** The report's title, its day and its properties, as the page's first lines. */
export function PageHead({ report, ref }: PageHeadProps) {
  const t = useT()
  const locale = useLocale()
  const { title, date } = useReports((state) => state.reports.find(({ id }) => id === report.id)) ?? report
  const settings = useSettings()
  const properties = useMemo(
    () => headOf(readDocument(report.text.slice(0, longestHead))).properties?.entries ?? [],
    [report.text],
  )
  return (
    <div className="page-head" ref={ref}>
      <div className="page-head-title">
        <h1 className={title === '' ? 'page-title page-title-empty' : 'page-title'} title={title}>
          {title === '' ? t('page.untitled') : title}
        </h1>
        <div className="page-title-edit">
          <TitlePopover
            numbering={settings === null ? 'weeknum2' : numberingOf(settings)}
            button={<IconButton icon={SquarePen} label={t('page.editTitle')} />}
          />
        </div>
      </div>
      <dl className="page-properties">
        <div className="page-property">
          <dt className="visually-hidden">{t('title.date')}</dt>
          {date === null ? (
            <dd title={t('page.undatedDetail')}>{t('weeks.undated')}</dd>
          ) : (
            <dd>{printLongDay(date, locale)}</dd>
          )}
        </div>
        {properties.map(({ name, value }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page may name a property twice, and they never move
          <div className="page-property" key={at}>
            <dt className="cut">{name}</dt>
            <dd className="cut">
              <Cut text={value} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
