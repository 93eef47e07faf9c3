import type { IsoDate } from '../../report/projection.ts'
import { addDays } from '../../report/title/calendar.ts'
import type { Finding } from './finding.ts'

export interface WeekReport {
  readonly id: number
  readonly name: string
  readonly date: IsoDate
}

/**
 * Weeks without a report between others, a finding for each run of them, the newest first; it is told of the report before them.
 * @param weekStart the first day of a day's week, whatever numbers the week bears.
 */
export function missingWeeks(reports: readonly WeekReport[], weekStart: (day: IsoDate) => IsoDate): readonly Finding[] {
  const sorted = [...reports].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  const runs = sorted.flatMap((report, at): Finding[] => {
    const next = sorted[at + 1]
    if (next === undefined) return []
    const [from, to] = [addDays(weekStart(report.date), 7), addDays(weekStart(next.date), -1)]
    if (from > to) return []
    return [
      {
        key: `missingWeek ${from}`,
        ailment: 'missingWeek',
        patient: { kind: 'report', id: report.id },
        name: report.name,
        date: report.date,
        line: 0,
        reason: 'noReport',
        about: `${from}/${to}`,
        repair: null,
      },
    ]
  })
  return runs.reverse()
}
