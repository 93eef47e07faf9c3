import { PanelLeft, Trash2, Undo2 } from 'lucide-react'
import { useState } from 'react'
import type { ReportSummary } from '../../shared/ipc/calls/reports.ts'
import { layoutActions } from '../app/layoutActions.ts'
import { run } from '../app/run.ts'
import { Button } from '../ui/Button.tsx'
import { Confirm } from '../ui/Confirm.tsx'
import { Cut } from '../ui/Cut.tsx'
import { printTime } from '../ui/dates.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useLocale, useT } from '../ui/translate.ts'
import { reportActions } from './reportActions.ts'
import { useReports } from './reportsStore.ts'
import './TrashPage.css'

/** Takes the place of the page: what was thrown away, to be restored or deleted for good. */
export function TrashPage({ weeksHidden }: { readonly weeksHidden: boolean }) {
  const t = useT()
  const locale = useLocale()
  const trash = useReports((state) => state.trash)
  const [deleting, setDeleting] = useState<ReportSummary | null>(null)
  return (
    <main className="page" aria-label={t('trash.title')}>
      <header className="page-bar">
        {weeksHidden && <IconButton icon={PanelLeft} label={t('weeks.expand')} onClick={layoutActions.toggleWeeks} />}
      </header>
      <div className="page-scroll">
        <div className="page-frame trash">
          <div className="page-head">
            <h1 className="page-title">{t('trash.title')}</h1>
            <p className="page-properties">{t(trash.length === 0 ? 'trash.emptyDetail' : 'trash.detail')}</p>
          </div>
          {trash.length === 0 && (
            <div className="trash-empty">
              <Trash2 size={32} strokeWidth={1.25} aria-hidden />
              <p>{t('trash.empty')}</p>
            </div>
          )}
          <ul className="trash-list">
            {trash.map((report) => (
              <li key={report.id} className="trash-row">
                <div className="trash-report">
                  <Cut className="trash-title" text={report.title === '' ? t('page.untitled') : report.title} />
                  {report.trashedAt !== null && (
                    <span className="trash-time">
                      {t('trash.deletedAt', { time: printTime(report.trashedAt, locale) })}
                    </span>
                  )}
                </div>
                <Button look="quiet" className="trash-delete" onClick={() => setDeleting(report)}>
                  {t('trash.delete')}
                </Button>
                <Button icon={Undo2} onClick={() => run(() => reportActions.restoreReport(report))}>
                  {t('trash.restore')}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      </div>
      {deleting !== null && (
        <Confirm
          title={t('trash.confirmTitle', { title: deleting.title })}
          detail={t('trash.confirmDetail')}
          action={t('trash.delete')}
          onConfirm={() => run(() => reportActions.deleteReport(deleting))}
          onClose={() => setDeleting(null)}
        />
      )}
    </main>
  )
}
