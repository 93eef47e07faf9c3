import { useApp } from '../app/appStore.ts'
import { useReports } from '../reports/reportsStore.ts'
import { useT } from '../ui/translate.ts'

/** What the platform shows for the window: the open report, else the product. */
export function WindowTitle() {
  const t = useT()
  const view = useApp((state) => state.view)
  const title = useReports(({ open, reports }) => reports.find(({ id }) => id === open?.report.id)?.title)
  const shown = view === 'report' ? title : t(view === 'trash' || view === 'search' ? `${view}.title` : `views.${view}`)
  return <title>{shown ? `${shown} – ${t('app.name')}` : t('app.name')}</title>
}
