import { run } from '../app/run.ts'
import { importActions } from '../reports/importActions.ts'
import { navigation } from '../reports/navigation.ts'
import { reportActions } from '../reports/reportActions.ts'
import { useReports } from '../reports/reportsStore.ts'
import { Button } from '../ui/Button.tsx'
import { useT } from '../ui/translate.ts'

export interface NextStepsProps {
  /** What helps where there are reports; without it the newest one is offered, with null nothing. */
  readonly step?: { readonly label: string; readonly take: () => void } | null
}

/** What to do where a view has nothing to show: an empty library gets its first reports. */
export function NextSteps({ step }: NextStepsProps) {
  const t = useT()
  const newest = useReports(({ reports }) => reports[0])
  if (newest === undefined)
    return (
      <div className="view-empty-ways">
        <Button look="primary" onClick={() => run(importActions.importFromDialog)}>
          {t('welcome.import')}
        </Button>
        <Button onClick={reportActions.firstReport}>{t('welcome.first')}</Button>
      </div>
    )
  if (step === null) return null
  const { label, take } = step ?? {
    label: t('views.openNewest'),
    take: () => run(() => navigation.showReport(newest.id)),
  }
  return (
    <div className="view-empty-ways">
      <Button onClick={take}>{label}</Button>
    </div>
  )
}
