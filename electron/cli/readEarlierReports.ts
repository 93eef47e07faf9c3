import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { type Reading, readReading } from '../../shared/report/reading.ts'
import { systemReason } from '../files/systemReason.ts'
import { databaseFile } from '../library/library.ts'
import { CommandError } from './command.ts'
import { problemMessage, readReport } from './readReport.ts'
import { withLibrary } from './withLibrary.ts'

/**
 * The dated reports of a library's data folder, or of a folder of Markdown files; one a day, newest first.
 * @throws CommandError where there is neither, or one can't be read.
 */
export async function readEarlierReports(folder: string): Promise<readonly Reading[]> {
  const readings = (await readTexts(folder)).map(readReading).filter(({ date }) => date !== null)
  const byDate = new Map(readings.map((reading) => [reading.date ?? '', reading]))
  return [...byDate].sort(([a], [b]) => (a < b ? 1 : -1)).map(([, reading]) => reading)
}

async function readTexts(folder: string): Promise<readonly string[]> {
  if (existsSync(databaseFile(folder))) {
    return withLibrary(folder, (library) =>
      library.listReports().map(({ id }) => {
        const opened = library.openReport(id)
        if (!opened.ok) throw new CommandError(problemMessage(opened.problem))
        return opened.value.text
      }),
    )
  }
  const names = await namesIn(folder)
  if (names.length === 0) throw new CommandError(`there is neither a library nor a Markdown file in “${folder}”`)
  return Promise.all(names.map(async (name) => (await readReport(path.join(folder, name))).text))
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => /\.(?:md|markdown)$/i.test(name)).sort()
  } catch (error) {
    throw new CommandError(`“${folder}” cannot be read: ${systemReason(error)}`)
  }
}
