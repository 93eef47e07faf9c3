import { fateOf, type PlanFate, plansByPeriod } from '../../shared/insight/plans/planSums.ts'
import type { WeekRef } from '../../shared/insight/weekRef.ts'
import type { PlannedItem, SlippingItem } from '../../shared/ipc/calls/plans.ts'
import type { IsoDate } from '../../shared/report/projection.ts'
import { partsOf } from '../../shared/report/title/calendar.ts'
import { findWeekRef, listCarried, listPlanSums, listPlanWeeks, sumPlans } from '../database/planHistory.ts'
import { listPlanned, type PlannedRow } from '../database/weekLinks.ts'
import { listReflectionsOfYear } from '../database/yearReflections.ts'
import type { LibraryCalls } from './libraryCalls.ts'
import type { LibraryContext } from './storedText.ts'
import type { WeekLinker } from './weekLinker.ts'

/** How long an answer may wait for weeks that have just changed, in milliseconds. */
export const linkTime = 20
/** So many weeks' plans are told at once, and so many items that slip. */
const mostWeeks = 120
const mostSlipping = 100
/** So many years before a time the rate of what was done is told too. */
const yearsBack = 9

type PlanCalls = Pick<LibraryCalls, 'readPlans' | 'linkWeeks' | 'readReflectionsOfYear'>

/** What became of what was planned. */
export function planCalls({ db }: LibraryContext, linker: WeekLinker): PlanCalls {
  const fateFor = (row: PlannedRow, next: number | null): PlanFate => (next === null ? 'open' : fateOf(row))
  return {
    linkWeeks: (milliseconds) => linker.link(performance.now() + milliseconds),
    readReflectionsOfYear: (year) => listReflectionsOfYear(db, year),
    readPlans(from, to, period, all) {
      const linked = linker.link(performance.now() + linkTime)
      const span = { from, to }
      const plans = listPlanWeeks(db, span)
      const told = all ? plans : plans.slice(0, mostWeeks)
      return {
        linked,
        periods: plansByPeriod(listPlanSums(db, { from: yearsBefore(from), to }), period),
        sums: sumPlans(db, span),
        weeks: told.map(({ report, next }) => ({
          week: findWeekRef(db, report) as WeekRef,
          next: next === null ? null : findWeekRef(db, next),
          items: listPlanned(db, report, next).map(
            (row): PlannedItem => ({
              text: row.text,
              line: row.line,
              fate: fateFor(row, next),
              why: row.why,
              toldLine: row.toldLine,
              plans: row.before + 1,
            }),
          ),
        })),
        weeksLeft: plans.length - told.length,
        slipping: listCarried(db, span, mostSlipping).flatMap(({ report, position, first, carried, next }) => {
          const item = listPlanned(db, report, next).find((row) => row.position === position)
          const [week, begun] = [findWeekRef(db, report), findWeekRef(db, first)]
          if (item === undefined || week === null || begun === null) return []
          const { text, line } = item
          return [
            { text, line, week, first: begun, plans: carried + 1, fate: fateFor(item, next) } satisfies SlippingItem,
          ]
        }),
      }
    },
  }
}

/** The first day of the year that lies so many before a day's. */
function yearsBefore(day: IsoDate): IsoDate {
  return `${String(Math.max(1, partsOf(day).year - yearsBack)).padStart(4, '0')}-01-01`
}
