import { printCsv } from '../../../shared/insight/csv.ts'
import { everything } from '../../../shared/insight/span.ts'
import { printWeekId } from '../../../shared/report/title/weekNumbering.ts'
import type { Command } from '../command.ts'
import { existingLibrary } from '../existingLibrary.ts'
import { withLibrary } from '../withLibrary.ts'

const head = [
  'start',
  'end',
  'minutes',
  'summary',
  'cause',
  'handling',
  'foundBy',
  'causeSide',
  'level',
  'underReview',
  'impact',
  'week',
  'line',
  'told',
]

/** The ledger of a library. */
export const incidents: Command = {
  name: 'incidents',
  usage: '--data DIR',
  summary: 'Print a library’s incidents, as CSV',
  help: `Oldest first, each once however many weeks tell it: week and line are those of its first telling, told is how many
tell it. What the text does not say is empty.`,
  async run(words, terminal) {
    return withLibrary(existingLibrary(words), (library) => {
      const rows = library
        .readIncidents(everything)
        .map((one) => [
          one.start,
          one.end,
          one.durationMinutes,
          one.summary,
          one.cause,
          one.handling,
          one.foundBy,
          one.causeSide,
          one.level,
          one.underReview,
          one.impact,
          one.week === null ? null : printWeekId(one.week),
          one.tellings[0]?.line ?? null,
          one.tellings.length,
        ])
      terminal.write(`${printCsv(head, rows)}\r\n`)
      return 0
    })
  },
}
