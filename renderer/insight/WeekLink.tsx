import type { WeekRef } from '../../shared/ipc/planArchive.ts'
import { actions, run } from '../app/actions.ts'
import { printWeekNumber } from '../reports/weekNames.ts'
import { printFullDay } from '../ui/dates.ts'
import { useLocale, useT } from '../ui/translate.ts'
import './WeekLink.css'

/** A week's name, which opens it; at a line of its text where one is given. */
export function WeekLink({ week, line }: { readonly week: WeekRef; readonly line?: number }) {
  const t = useT()
  const locale = useLocale()
  return (
    <button
      type="button"
      className="week-link"
      title={`${week.title}\n${printFullDay(week.date, locale)}`}
      onClick={() =>
        run(() => (line === undefined ? actions.showReport(week.report) : actions.showLine(week.report, line)))
      }
    >
      {week.week === null ? week.title : printWeekNumber(week.week, t)}
    </button>
  )
}
