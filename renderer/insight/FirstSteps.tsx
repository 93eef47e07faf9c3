import { actions, run } from '../app/actions.ts'
import { useReports } from '../reports/reportsStore.ts'
import { Button } from '../ui/Button.tsx'
import { useT } from '../ui/translate.ts'

/** How an empty library gets its first reports, wherever a view has none to show; nothing once there are some. */
export function FirstSteps() {
  const t = useT()
  const none = useReports(({ reports }) => reports.length === 0)
  if (!none) return null
  return (
    <div className="view-empty-ways">
      <Button look="primary" onClick={() => run(actions.importFromDialog)}>
        {t('welcome.import')}
      </Button>
      <Button onClick={actions.firstReport}>{t('welcome.first')}</Button>
    </div>
  )
}
