import type { Encoding, Problem } from '../../shared/ipc/contract.ts'
import { wordProblem } from '../../shared/messages/messages.ts'
import { decode } from '../files/encoding.ts'
import { readReportFile } from '../files/readReportFile.ts'
import { createTranslate } from '../messages/createTranslate.ts'
import { CommandError } from './command.ts'

const translate = createTranslate('en')

/** A problem in words; the command line speaks English. */
export function problemMessage(problem: Problem): string {
  return wordProblem(problem, translate)
}

export interface ReportText {
  readonly text: string
  readonly encoding: Encoding
  readonly bytes: Uint8Array
}

/**
 * A report's text from a file.
 * @throws CommandError where it can't be read or is no text.
 */
export async function readReport(path: string): Promise<ReportText> {
  const file = await readReportFile(path)
  if (!file.ok) throw new CommandError(problemMessage(file.problem))
  const { bytes } = file.value
  const decoded = decode(bytes, path)
  if (!decoded.ok) throw new CommandError(problemMessage(decoded.problem))
  return { ...decoded.value, bytes }
}
