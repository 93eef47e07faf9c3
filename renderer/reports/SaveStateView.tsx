import { Check, CircleAlert, LoaderCircle } from 'lucide-react'
import { actions, run } from '../app/actions.ts'
import { Button } from '../ui/Button.tsx'
import { printTime } from '../ui/dates.ts'
import { useLocale, useT } from '../ui/translate.ts'
import { useReports } from './reportsStore.ts'
import { wordSaveAdvice, wordSaveProblem } from './wordSaveProblem.ts'
import './SaveStateView.css'

/** Whether the page is saved; where it isn't, why and what to do. */
export function SaveStateView() {
  const t = useT()
  const locale = useLocale()
  const save = useReports((state) => state.save)
  const title = useReports((state) => state.open?.report.title) ?? ''
  switch (save.kind) {
    case 'saved':
      return (
        <span
          className="save-state"
          title={save.savedAt > 0 ? t('save.savedAt', { time: printTime(save.savedAt, locale) }) : undefined}
        >
          <Check size={14} strokeWidth={2} aria-hidden />
          {t('save.saved')}
        </span>
      )
    case 'saving':
      return (
        <span className="save-state">
          <LoaderCircle size={14} strokeWidth={2} aria-hidden />
          {t('save.saving')}
        </span>
      )
    case 'stale':
      return (
        <div className="save-state save-state-problem" role="alert">
          <CircleAlert size={14} strokeWidth={2} aria-hidden />
          {t('save.stale')}
          <Button onClick={() => run(actions.compareStale)}>{t('save.compare')}</Button>
        </div>
      )
    case 'failed':
      return (
        <>
          <div className="save-state save-state-problem">
            <CircleAlert size={14} strokeWidth={2} aria-hidden />
            {t('save.failed')}
          </div>
          <div className="save-notice" role="alert">
            <CircleAlert size={16} strokeWidth={1.75} aria-hidden />
            <p className="save-notice-text">
              {wordSaveProblem(save.problem, title, t)} {wordSaveAdvice(save.problem, save.retries, t)}
            </p>
            <Button look="quiet" onClick={() => run(actions.copyAll)}>
              {t('save.copyAll')}
            </Button>
            {save.problem.code === 'missing' ? (
              <Button onClick={() => run(actions.saveAsNew)}>{t('save.asNew')}</Button>
            ) : (
              <Button onClick={() => run(actions.saveNow)}>{t('save.retry')}</Button>
            )}
          </div>
        </>
      )
  }
}
