import { FileText } from 'lucide-react'
import { useCallback } from 'react'
import type { PageSummary } from '../../shared/ipc/calls/pages.ts'
import { pageKinds } from '../../shared/report/pageKind.ts'
import { run } from '../app/run.ts'
import { useArchive } from '../insight/useArchive.ts'
import { ViewEmpty } from '../insight/ViewEmpty.tsx'
import { ViewFrame } from '../insight/ViewFrame.tsx'
import type { ViewProps } from '../insight/view.ts'
import { client } from '../ipc/client.ts'
import { importExport } from '../reports/archive/archiveActions.ts'
import { useArchiveImport } from '../reports/archive/archiveStore.ts'
import { Button } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Cut } from '../ui/Cut.tsx'
import { printFullDay } from '../ui/dates.ts'
import { PagedRows } from '../ui/PagedRows.tsx'
import { useLocale, useT } from '../ui/translate.ts'
import { PageReader } from './PageReader.tsx'
import { pages, showPage, usePages } from './pagesStore.ts'
import './PagesView.css'

/** The pages that came with exports and are no reports: days, pages of any kind, tables; and one of them to be read. */
export function PagesView({ weeksHidden }: ViewProps) {
  const { kind, open } = usePages((state) => state)
  const t = useT()
  const imports = useArchiveImport((state) => state.answers)
  const counts = useArchive(client.countPages)
  const load = useCallback(
    (from: number, count: number, show: (rows: readonly PageSummary[]) => void) =>
      run(async () => show(await client.listPages(kind, from, count))),
    [kind],
  )
  if (open !== null) return <PageReader page={open} weeksHidden={weeksHidden} />
  const none = counts !== null && pageKinds.every((one) => counts[one] === 0)
  return (
    <ViewFrame
      name="pages"
      weeksHidden={weeksHidden}
      ownScroll
      detail={counts === null || none ? undefined : t('pages.count', { count: counts[kind] })}
      filters={
        counts !== null &&
        !none && (
          <Choice
            label={t('views.pages')}
            value={kind}
            options={pageKinds.map((one) => ({ value: one, label: `${t(`archiveAs.${one}`)} ${counts[one]}` }))}
            onChange={(kind) => pages.setState({ kind })}
          />
        )
      }
    >
      {none ? (
        <ViewEmpty icon={FileText} title={t('pages.none')} detail={t('pages.noneDetail')}>
          <div className="view-empty-ways">
            <Button look="primary" onClick={() => run(() => importExport('zip'))}>
              {t('pages.importZip')}
            </Button>
            <Button onClick={() => run(() => importExport('folder'))}>{t('pages.importFolder')}</Button>
          </div>
        </ViewEmpty>
      ) : (
        counts !== null && (
          <PagedRows
            key={kind}
            className="pages-rows"
            label={t(`archiveAs.${kind}`)}
            total={counts[kind]}
            rowHeight={40}
            version={imports}
            load={load}
            row={(page) => <Row page={page} />}
          />
        )
      )}
    </ViewFrame>
  )
}

function Row({ page: { id, title, date } }: { readonly page: PageSummary }) {
  const t = useT()
  const locale = useLocale()
  return (
    <button type="button" className="pages-row" onClick={() => run(() => showPage(id))}>
      <Cut className="pages-title" text={title === '' ? t('pages.untitled') : title} />
      {date !== null && <span className="pages-date">{printFullDay(date, locale)}</span>}
    </button>
  )
}
