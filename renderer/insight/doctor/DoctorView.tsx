import { RefreshCw, ShieldCheck, Wrench } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { ailments } from '../../../shared/insight/doctor/finding.ts'
import { run } from '../../app/run.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { useT } from '../../ui/translate.ts'
import { NextSteps } from '../NextSteps.tsx'
import { ViewEmpty } from '../ViewEmpty.tsx'
import { ViewFrame } from '../ViewFrame.tsx'
import type { ViewProps } from '../view.ts'
import { acceptRepairs } from './acceptRepairs.ts'
import { doctor, examine, useDoctor } from './doctorStore.ts'
import { FindingList } from './FindingList.tsx'
import './DoctorView.css'

/** What is wrong in the library, and a repair of each as a proposal. */
export function DoctorView({ weeksHidden }: ViewProps) {
  const t = useT()
  const { findings, progress, shown } = useDoctor((state) => state)
  const [isBusy, setBusy] = useState(false)
  const examination = useRef(0)
  const begin = useCallback(() => {
    const own = ++examination.current
    run(() => examine(() => examination.current === own))
  }, [])
  useEffect(() => {
    begin()
    return () => {
      examination.current += 1
    }
  }, [begin])

  const list = useMemo(
    () => (shown === 'all' ? findings : findings.filter(({ ailment }) => ailment === shown)),
    [findings, shown],
  )
  const repairable = useMemo(() => list.filter(({ repair }) => repair !== null), [list])
  const options = (['all', ...ailments] as const).map((value) => {
    const count = value === 'all' ? findings.length : findings.filter(({ ailment }) => ailment === value).length
    return { value, label: `${value === 'all' ? t('doctor.all') : t(`doctor.kind.${value}`)} ${count}` }
  })
  const accept = (some: typeof list) => {
    setBusy(true)
    run(() => acceptRepairs(some, t).finally(() => setBusy(false)))
  }
  return (
    <ViewFrame
      name="doctor"
      weeksHidden={weeksHidden}
      ownScroll
      detail={findings.length > 0 ? t('doctor.detail', { count: findings.length }) : undefined}
      actions={
        <>
          <Button look="quiet" icon={RefreshCw} disabled={progress !== null || isBusy} onClick={begin}>
            {t('doctor.again')}
          </Button>
          {shown !== 'all' && repairable.length > 0 && (
            <Button
              look="primary"
              icon={Wrench}
              disabled={progress !== null || isBusy}
              onClick={() => accept(repairable)}
            >
              {t('doctor.acceptAll', { count: repairable.length })}
            </Button>
          )}
        </>
      }
      filters={
        <>
          {findings.length > 0 && (
            <Choice
              label={t('doctor.shown')}
              value={shown}
              options={options}
              onChange={(value) => doctor.setState({ shown: value })}
            />
          )}
          {progress !== null && (
            <div className="doctor-progress">
              <progress value={progress.done} max={progress.of} aria-label={t('doctor.examining')} />
              <span>{t('doctor.examined', { done: progress.done, of: progress.of })}</span>
            </div>
          )}
        </>
      }
    >
      {progress === null && findings.length === 0 && (
        <ViewEmpty icon={ShieldCheck} title={t('doctor.none')} detail={t('doctor.noneDetail')}>
          <NextSteps step={null} />
        </ViewEmpty>
      )}
      {progress === null && findings.length > 0 && list.length === 0 && (
        <ViewEmpty icon={ShieldCheck} title={t('doctor.noneOfKind')} detail={t('doctor.noneOfKindDetail')} />
      )}
      {list.length > 0 && (
        <FindingList
          key={shown}
          findings={list}
          isBusy={isBusy || progress !== null}
          onAccept={(one) => accept([one])}
        />
      )}
    </ViewFrame>
  )
}
