import type { IsoDate } from '../../shared/report/projection.ts'
import { addDays } from '../../shared/report/title/calendar.ts'
import { type WeekNumbering, weekOf } from '../../shared/report/title/weekNumbering.ts'

/** The rules agree on most days; all that there are tell themselves apart within some years. */
const daysAhead = 3000

/** The next day on which these rules differ most, as an example to choose by. */
export function differingDay(rules: readonly WeekNumbering[], from: IsoDate): IsoDate {
  let best = { date: from, answers: 0 }
  for (let day = 0; day < daysAhead && best.answers < rules.length; day++) {
    const date = addDays(from, day)
    const answers = new Set(rules.map((rule) => weekOf(date, rule).number)).size
    if (answers > best.answers) best = { date, answers }
  }
  return best.date
}
