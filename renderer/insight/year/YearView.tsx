import { CalendarDays } from 'lucide-react'
import { useState } from 'react'
import { useReports } from '../../reports/reportsStore.ts'
import { Choice } from '../../ui/Choice.tsx'
import { useT } from '../../ui/translate.ts'
import { NextSteps } from '../NextSteps.tsx'
import { ViewEmpty } from '../ViewEmpty.tsx'
import { ViewFrame } from '../ViewFrame.tsx'
import type { ViewProps } from '../view.ts'
import { Calendar } from './Calendar.tsx'
import { Reflections } from './Reflections.tsx'
import './YearView.css'

type Shown = 'calendar' | 'reflections'

/** The weeks as a calendar, and what was reflected in them as something to read. */
export function YearView({ weeksHidden }: ViewProps) {
  const t = useT()
  const [shown, setShown] = useState<Shown>('calendar')
  const hasWeeks = useReports((state) => state.reports.some(({ date }) => date !== null))
  const options = (['calendar', 'reflections'] as const).map((value) => ({ value, label: t(`year.show.${value}`) }))
  return (
    <ViewFrame
      name="year"
      weeksHidden={weeksHidden}
      ownScroll
      filters={hasWeeks && <Choice label={t('year.shown')} value={shown} options={options} onChange={setShown} />}
    >
      {!hasWeeks && (
        <ViewEmpty icon={CalendarDays} title={t('year.none')} detail={t('year.noneDetail')}>
          <NextSteps />
        </ViewEmpty>
      )}
      {hasWeeks && (shown === 'calendar' ? <Calendar /> : <Reflections />)}
    </ViewFrame>
  )
}
