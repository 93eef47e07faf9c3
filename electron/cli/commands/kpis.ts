import { printCsv } from '../../../shared/insight/csv.ts'
import type { FigureHistory, FigureSeries } from '../../../shared/insight/figures/figureHistory.ts'
import { everything } from '../../../shared/insight/span.ts'
import { printWeekId } from '../../../shared/report/title/weekNumbering.ts'
import type { Command } from '../command.ts'
import { existingLibrary } from '../existingLibrary.ts'
import { withLibrary } from '../withLibrary.ts'

/** The figures of a library. */
export const kpis: Command = {
  name: 'kpis',
  usage: '--data DIR',
  summary: 'Print a library’s figures, as CSV',
  help: `A line for each figure of each week, by week. Labels that differ in white space or width only are one figure. A
figure without a value has an empty one; a week that lacks a figure has no line for it.`,
  async run(words, terminal) {
    return withLibrary(existingLibrary(words), (library) => {
      const { weeks, series } = library.readFigures(everything)
      const rows = series.flatMap((one) => entriesOf(one, weeks))
      rows.sort((a, b) => a.week - b.week || a.line - b.line)
      const cells = rows.map(({ id, date, label, value, unit, line }) => [id, date, label, value, unit, line])
      terminal.write(`${printCsv(['week', 'date', 'label', 'value', 'unit', 'line'], cells)}\r\n`)
      return 0
    })
  },
}

function entriesOf({ label, unit, weeks: at, values, lines }: FigureSeries, weeks: FigureHistory['weeks']) {
  return at.flatMap((week, entry) => {
    const told = weeks[week]
    if (told === undefined) return []
    const [value, line] = [values[entry] ?? null, lines[entry] ?? 0]
    return [{ week, id: printWeekId(told.week), date: told.date, label, value, unit, line }]
  })
}
