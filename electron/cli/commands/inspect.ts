import { projectReport } from '../../../shared/report/projectReport.ts'
import { type Command, UsageError } from '../command.ts'
import { readReport } from '../readReport.ts'
import { readWords } from '../readWords.ts'

/** What is read off a report, as JSON. */
export const inspect: Command = {
  name: 'inspect',
  usage: 'FILE',
  summary: 'Print what is read off a report, as JSON',
  help: `Its title, properties, week, sections, kpis, okrItems, incidents, reflection, plan and dailies, each with its line.
What the text does not have is null.`,
  async run(words, terminal) {
    const { rest } = readWords(words, {})
    const [path, ...more] = rest
    if (path === undefined || more.length > 0)
      throw new UsageError(path === undefined ? 'no file was named' : 'one file at a time')
    const { text } = await readReport(path)
    terminal.print(JSON.stringify(projectReport(text), null, 2))
    return 0
  },
}
