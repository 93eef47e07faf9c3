import type { Block } from '../../../shared/notion/document.ts'
import { compareReadings } from '../../../shared/report/compare/compareReadings.ts'
import { readReading } from '../../../shared/report/reading.ts'
import { type Command, UsageError } from '../command.ts'
import { readReport } from '../readReport.ts'
import { readWords } from '../readWords.ts'

/** Two weeks, aligned by what their lines are about. */
export const compare: Command = {
  name: 'compare',
  usage: 'OLD NEW',
  summary: 'Print which lines of two reports are about the same, and what changed, as JSON',
  help: `pairs: each with the lines “old” and “new” (counted from 1) and its changes, each with kind (text, progress, date,
status, value, moved), before and after; a line that was split is in several pairs. gone and new: the lines of OLD
and of NEW without a partner. Headings, tables, images and links to daily pages are not compared.`,
  async run(words, terminal) {
    const { rest } = readWords(words, {})
    const [old, recent, ...more] = rest
    if (old === undefined || recent === undefined || more.length > 0)
      throw new UsageError(more.length > 0 ? 'two files at a time' : 'two files are needed')
    const [earlier, later] = [await readReport(old), await readReport(recent)]
    const { pairs, gone, added } = compareReadings(readReading(earlier.text), readReading(later.text))
    const lineOf = ({ line }: Block): number => line
    const lines = pairs.map((pair) => ({ old: pair.earlier.line, new: pair.later.line, changes: pair.changes }))
    terminal.print(JSON.stringify({ pairs: lines, gone: gone.map(lineOf), new: added.map(lineOf) }, null, 2))
    return 0
  },
}
