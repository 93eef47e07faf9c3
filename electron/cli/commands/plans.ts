import { printCsv } from '../../../shared/insight/csv.ts'
import { printWeekId } from '../../../shared/report/title/weekNumbering.ts'
import type { Command } from '../command.ts'
import { existingLibrary } from '../existingLibrary.ts'
import { withLibrary } from '../withLibrary.ts'

/** What was planned in a library, and what became of it. */
export const plans: Command = {
  name: 'plans',
  usage: '--data DIR',
  summary: 'Print what a library’s weeks planned and what became of it, as CSV',
  help: `A line for each planned item, by week. outcome: done, slipped, dropped, told (the next week speaks of it, and no
more is sure), unanswered, or open where no week follows within a month; a person's own answer counts before what the
next week tells. told is that week's line. plans: in how many plans in a row the item has stood.`,
  async run(words, terminal) {
    return withLibrary(existingLibrary(words), (library) => {
      library.linkWeeks(Infinity)
      const { weeks } = library.readPlans('0000-01-01', '9999-12-31', 'year', true)
      const rows = weeks
        .toReversed()
        .flatMap(({ week, next, items }) =>
          items.map(({ text, line, fate, why, toldLine, plans }) => [
            week.week === null ? '' : printWeekId(week.week),
            week.date,
            line,
            text,
            fate,
            why,
            next?.week == null ? '' : printWeekId(next.week),
            toldLine,
            plans,
          ]),
        )
      const head = ['week', 'date', 'line', 'item', 'outcome', 'why', 'next', 'told', 'plans']
      terminal.write(`${printCsv(head, rows)}\r\n`)
      return 0
    })
  },
}
