import type { ImportOutcome } from '../../../shared/ipc/contract.ts'
import { printWeekId } from '../../../shared/report/title/weekNumbering.ts'
import { readReportFile } from '../../files/readReportFile.ts'
import type { Library } from '../../library/library.ts'
import { type Command, type Terminal, UsageError } from '../command.ts'
import { problemMessage } from '../readReport.ts'
import { readWords } from '../readWords.ts'
import { withLibrary } from '../withLibrary.ts'

/** Files into a library. */
export const importCommand: Command = {
  name: 'import',
  usage: '--data DIR FILE…',
  summary: 'Bring reports into a library',
  help: `The library in DIR is made where there is none. The same bytes again do nothing; other bytes for a week that is
there are named and left alone. Exit code 1 if any file was not taken.`,
  async run(words, terminal) {
    const { values, rest } = readWords(words, { data: { type: 'string' } })
    const folder = values.data
    if (folder === undefined) throw new UsageError('--data DIR is missing')
    if (rest.length === 0) throw new UsageError('no file was named')
    return withLibrary(folder, async (library) => {
      let code = 0
      for (const path of rest) {
        const outcome = await importOne(library, path)
        if (!tell(path, outcome, terminal)) code = 1
      }
      return code
    })
  },
}

async function importOne(library: Library, path: string): Promise<ImportOutcome> {
  const file = await readReportFile(path)
  if (!file.ok) return { kind: 'refused', name: path, problem: file.problem }
  return library.importFile(file.value.name, file.value.bytes)
}

/** Says what became of a file; false where it was not taken. */
function tell(path: string, outcome: ImportOutcome, terminal: Terminal): boolean {
  switch (outcome.kind) {
    case 'imported':
    case 'unchanged': {
      const { week, title } = outcome.report
      terminal.print(`${outcome.kind} ${path} ${week === null ? title : printWeekId(week)}`)
      return true
    }
    case 'conflict':
      terminal.warn(
        `conflict ${path}: the library has another text for its week (“${outcome.existing.fileName}”); nothing was changed`,
      )
      return false
    case 'refused':
      terminal.warn(`refused ${path}: ${problemMessage(outcome.problem)}`)
      return false
    case 'skipped':
      return true
  }
}
