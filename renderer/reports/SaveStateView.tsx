import { Check, CircleAlert, LoaderCircle } from 'lucide-react'
import { useEffect, useState } from 'react'
import { run } from '../app/run.ts'
import { Button } from '../ui/Button.tsx'
import { printTime } from '../ui/dates.ts'
import { useLocale, useT } from '../ui/translate.ts'
import type { SaveState } from './autosave.ts'
import { reportActions } from './reportActions.ts'
import { reports, useReports } from './reportsStore.ts'
import { wordSaveAdvice, wordSaveProblem } from './wordSaveProblem.ts'
import './SaveStateView.css'

/** Milliseconds after which a save is told of: longer than one takes, and the pause before it. A key draws nothing here. */
const patience = 1500

/** Whether the page is saved; where it isn't, why and what to do. */
export function SaveStateView() {
  const t = useT()
  const locale = useLocale()
  const save = useToldSave()
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
          <Button onClick={() => run(reportActions.compareStale)}>{t('save.compare')}</Button>
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
            <Button look="quiet" onClick={() => run(reportActions.copyAll)}>
              {t('save.copyAll')}
            </Button>
            {save.problem.code === 'missing' ? (
              <Button onClick={() => run(reportActions.saveAsNew)}>{t('save.asNew')}</Button>
            ) : (
              <Button onClick={() => run(reportActions.saveNow)}>{t('save.retry')}</Button>
            )}
          </div>
        </>
      )
  }
}

/** The state of the last save; that there is another one on its way only once that lasts. */
function useToldSave(): SaveState {
  const [told, setTold] = useState(() => reports.store.getState().save)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const follow = (save: SaveState) => {
      clearTimeout(timer)
      if (save.kind === 'saving') timer = setTimeout(() => setTold(save), patience)
      else setTold(save)
    }
    follow(reports.store.getState().save)
    const stop = reports.store.subscribe(({ save }, before) => save !== before.save && follow(save))
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [])
  return told
}
