import { readDocument } from '../../../shared/notion/readDocument.ts'
import { defaultCarryOver } from '../../../shared/report/nextWeek/carryOverRules.ts'
import { proposeNextWeek } from '../../../shared/report/nextWeek/nextWeek.ts'
import { projectReport } from '../../../shared/report/projectReport.ts'
import { isIsoDate } from '../../../shared/report/title/calendar.ts'
import { readTitle } from '../../../shared/report/title/title.ts'
import { detectNumberings } from '../../../shared/report/title/weekNumbering.ts'
import { type Command, UsageError } from '../command.ts'
import { readReport } from '../readReport.ts'
import { readWords } from '../readWords.ts'

/** The next week's report, made of the last one. */
export const next: Command = {
  name: 'next',
  usage: 'FILE [--date YYYY-MM-DD]',
  summary: 'Print the next week’s Markdown, made of last week’s report',
  help: `Titles and dates move on by the week numbering of the report's own title, figures are emptied, objectives stay,
incidents, reflection and plan are emptied.

  --date YYYY-MM-DD  the new report's day; a week after the last one's if it isn't given`,
  async run(words, terminal) {
    const { values, rest } = readWords(words, { date: { type: 'string' } })
    const [path, ...more] = rest
    if (path === undefined || more.length > 0)
      throw new UsageError(path === undefined ? 'no file was named' : 'one file at a time')
    if (values.date !== undefined && !isIsoDate(values.date))
      throw new UsageError(`--date takes a day like 2023-02-10, not “${values.date}”`)
    const { text } = await readReport(path)
    const { week, date } = readTitle(projectReport(text).title)
    const numbering = (week === null || date === null ? [] : detectNumberings([{ number: week, date }]))[0] ?? null
    const proposal = proposeNextWeek(readDocument(text), {
      date: values.date,
      numbering,
      rules: defaultCarryOver,
      now: new Date(),
    })
    terminal.write(proposal.text)
    return 0
  },
}
