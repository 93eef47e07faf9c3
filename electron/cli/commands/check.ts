import type { Fix } from '../../../shared/checks/check.ts'
import { findSlips } from '../../../shared/checks/findSlips.ts'
import { fixDocument } from '../../../shared/checks/fixDocument.ts'
import { printDocument } from '../../../shared/notion/printDocument.ts'
import { type Reading, readReading } from '../../../shared/report/reading.ts'
import { createTranslate } from '../../messages/createTranslate.ts'
import { type Command, UsageError } from '../command.ts'
import { readEarlierReports } from '../readEarlierReports.ts'
import { readReport } from '../readReport.ts'
import { readWords } from '../readWords.ts'

const translate = createTranslate('en')

/** What a careful reader would ask about a report. */
export const check: Command = {
  name: 'check',
  usage: 'FILE… [--library DIR]',
  summary: 'Print the slips of reports, one JSON object a finding',
  help: `Each on a line of its own: check, line (counted from 1), message, and fix: null, or the one safe edit as an object with
line, before and after; before and after are the changed lines, joined where there are several. Where several files are
named, file comes first. Nothing is changed, and findings are no failure: the exit code is 0 when all files were read.

  --library DIR  what the reports before tell: a library's data folder, or a folder of Markdown reports. A file is held
                 against those dated before it; what assumes last week needs one of the last ten days.`,
  async run(words, terminal) {
    const { values, rest } = readWords(words, { library: { type: 'string' } })
    if (rest.length === 0) throw new UsageError('no file was named')
    const library = values.library === undefined ? [] : await readEarlierReports(values.library)
    for (const path of rest) {
      const reading = readReading((await readReport(path)).text)
      const earlier =
        reading.date === null ? [] : library.filter(({ date }) => date !== null && date < (reading.date ?? ''))
      const findings = [...findSlips({ reading, earlier, decisions: [] })].sort((a, b) => a.line - b.line)
      for (const { check: name, line, message, fix } of findings) {
        const finding = {
          check: name,
          line,
          message: translate(message.key, message.values),
          fix: printFix(reading, fix),
        }
        terminal.print(JSON.stringify(rest.length > 1 ? { file: path, ...finding } : finding))
      }
    }
    return 0
  },
}

interface PrintedFix {
  readonly line: number
  readonly before: string
  readonly after: string
}

/** The lines that a fix changes, from the first one to the last one. */
function printFix({ document }: Reading, fix: Fix | null): PrintedFix | null {
  if (fix === null) return null
  const before = printDocument(document).split(/\r?\n/)
  const after = printDocument(fixDocument(document, fix)).split(/\r?\n/)
  let from = 0
  while (from < before.length && before[from] === after[from]) from++
  let kept = 0
  while (kept < Math.min(before.length, after.length) - from && before.at(-1 - kept) === after.at(-1 - kept)) kept++
  const changed = (lines: readonly string[]) => lines.slice(from, lines.length - kept).join('\n')
  return { line: from + 1, before: changed(before), after: changed(after) }
}
