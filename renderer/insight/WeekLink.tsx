import type { WeekRef } from '../../shared/insight/weekRef.ts'
import { run } from '../app/run.ts'
import { navigation } from '../reports/navigation.ts'
import { printWeekNumber } from '../reports/weekNames.ts'
import { printFullDay } from '../ui/dates.ts'
import { useLocale, useT } from '../ui/translate.ts'
import { useYear } from './yearStore.ts'
import './WeekLink.css'

/** A week's name, which opens it; at a line of its text where one is given. Of another year than the chosen one, with its year. */
export function WeekLink({ week, line }: { readonly week: WeekRef; readonly line?: number }) {
  const t = useT()
  const locale = useLocale()
  const chosen = useYear()
  const name = week.week === null ? week.title : printWeekNumber(week.week, t)
  const year = week.week?.year ?? null
  return (
    <button
      type="button"
      className="week-link"
      title={`${week.title}\n${printFullDay(week.date, locale)}`}
      onClick={() =>
        run(() => (line === undefined ? navigation.showReport(week.report) : navigation.showLine(week.report, line)))
      }
    >
      {year === null || year === chosen ? name : t('views.weekOfYear', { year, week: name })}
    </button>
  )
}
