import { ArrowLeft, PanelLeft } from 'lucide-react'
import { useMemo } from 'react'
import type { StoredPage } from '../../shared/ipc/calls/pages.ts'
import { imageUrl } from '../../shared/ipc/imageUrl.ts'
import { readDocument } from '../../shared/notion/readDocument.ts'
import { headOf } from '../../shared/report/title/reportHead.ts'
import { layoutActions } from '../app/layoutActions.ts'
import { run } from '../app/run.ts'
import { followLink } from '../editor/links/followLink.ts'
import { readablePath } from '../reports/archive/readablePath.ts'
import { DocumentPreview, DocumentSurroundings } from '../reports/DocumentPreview.tsx'
import { navigation } from '../reports/navigation.ts'
import { Button } from '../ui/Button.tsx'
import { Cut } from '../ui/Cut.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useT } from '../ui/translate.ts'
import { showList } from './pagesStore.ts'
import { TablePage } from './TablePage.tsx'

/** A page to be read, set like a report, with its images and its links. */
export function PageReader({ page, weeksHidden }: { readonly page: StoredPage; readonly weeksHidden: boolean }) {
  const t = useT()
  const { id, kind, title, path, text, report, savedAt } = page
  const surroundings = useMemo(
    () => ({
      imageUrl: (address: string) => imageUrl({ kind: 'page', id }, address, savedAt),
      follow: (address: string) => followLink(address, { kind: 'page', id }),
    }),
    [id, savedAt],
  )
  const crumbs = readablePath(path.slice(0, Math.max(path.lastIndexOf('/'), 0)))
  return (
    <main className="page" aria-label={title}>
      <header className="page-bar">
        {weeksHidden && <IconButton icon={PanelLeft} label={t('weeks.expand')} onClick={layoutActions.toggleWeeks} />}
        <IconButton icon={ArrowLeft} label={t('pages.back')} onClick={showList} />
        <Cut className="page-reader-crumbs" text={crumbs} />
      </header>
      <div className="page-scroll" key={id}>
        <article className={kind === 'table' ? 'page-frame page-reader page-reader-wide' : 'page-frame page-reader'}>
          <div className="page-head">
            <h1 className="page-title">{title === '' ? t('pages.untitled') : title}</h1>
            {report !== null && (
              <Button
                look="quiet"
                className="page-reader-week"
                onClick={() => run(() => navigation.showReport(report.id))}
              >
                {t('pages.week', { title: report.title })}
              </Button>
            )}
          </div>
          <DocumentSurroundings value={surroundings}>
            {kind === 'table' ? <TablePage text={text} /> : <PageText text={text} />}
          </DocumentSurroundings>
        </article>
      </div>
    </main>
  )
}

function PageText({ text }: { readonly text: string }) {
  const { properties, blocks } = useMemo(() => {
    const document = readDocument(text)
    const { page, properties } = headOf(document)
    return { properties, blocks: document.blocks.filter((block) => block !== page && block !== properties) }
  }, [text])
  return (
    <>
      {properties !== null && (
        <dl className="page-properties page-reader-properties">
          {properties.entries.map(({ name, value }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a page may name a property twice, and they never move
            <div className="page-property" key={at}>
              <dt className="cut">{name}</dt>
              <dd className="cut">
                <Cut text={value} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <DocumentPreview blocks={blocks} />
    </>
  )
}
