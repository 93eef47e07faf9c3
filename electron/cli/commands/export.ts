import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ReportSummary } from '../../../shared/ipc/calls/reports.ts'
import { printWeekId, readWeekId } from '../../../shared/report/title/weekNumbering.ts'
import { unusedFileName } from '../../files/fileName.ts'
import { writeReport } from '../../files/writeReport.ts'
import { databaseFile } from '../../library/library.ts'
import { type Command, CommandError, UsageError } from '../command.ts'
import { makeFolder } from '../makeFolder.ts'
import { problemMessage } from '../readReport.ts'
import { readWords } from '../readWords.ts'
import { withLibrary } from '../withLibrary.ts'

/** Reports out of a library, byte for byte. */
export const exportCommand: Command = {
  name: 'export',
  usage: '--data DIR WEEK|all OUTDIR',
  summary: 'Write a week’s report, or all of them, out of a library',
  help: `From the library in DIR to OUTDIR, byte for byte, under the names that they came with, and their images beside them. A week is like 2023-W06, in the library's own numbering.`,
  async run(words, terminal) {
    const { values, rest } = readWords(words, { data: { type: 'string' } })
    const [which, folder, ...more] = rest
    if (values.data === undefined) throw new UsageError('--data DIR is missing')
    if (which === undefined || folder === undefined || more.length > 0)
      throw new UsageError('a week (or “all”) and a folder are needed')
    const week = which === 'all' ? null : readWeekId(which)
    if (which !== 'all' && week === null) throw new UsageError(`“${which}” is no week like 2023-W06`)
    // Opening one makes one.
    if (!existsSync(databaseFile(values.data))) throw new CommandError(`there is no library in “${values.data}”`)
    return withLibrary(values.data, async (library) => {
      const reports = library.listReports().filter((report) => week === null || isOf(report, printWeekId(week)))
      if (reports.length === 0 && week !== null) throw new CommandError(`the library has no report of week ${which}`)
      await makeFolder(folder)
      const names: string[] = []
      let left = 0
      for (const { id } of reports) {
        const exported = library.exportBytes(id)
        if (!exported.ok) throw new CommandError(problemMessage(exported.problem))
        const name = unusedFileName(exported.value.fileName, names)
        names.push(name)
        const written = await writeReport(join(folder, name), exported.value)
        if (written.ok) terminal.print(written.value)
        else if (written.problem.code !== 'fileTaken') throw new CommandError(problemMessage(written.problem))
        else {
          // Two reports may have different images at one address; the others can be had all the same.
          terminal.warn(`weekbook export: ${name}: ${problemMessage(written.problem)}`)
          left += 1
        }
      }
      return left === 0 ? 0 : 1
    })
  },
}

const isOf = (report: ReportSummary, week: string): boolean => report.week !== null && printWeekId(report.week) === week
