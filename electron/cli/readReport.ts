import type { Encoding } from '../../shared/ipc/calls/reports.ts'
import type { Problem } from '../../shared/ipc/problem.ts'
import { wordProblem } from '../../shared/messages/wordProblem.ts'
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
  if (!file.ok) throw new CommandError(whyUnread(path, file.problem))
  const { bytes } = file.value
  const decoded = decode(bytes, path)
  if (!decoded.ok) throw new CommandError(whyUnread(path, decoded.problem))
  return { ...decoded.value, bytes }
}

/** The product's messages speak of importing; here a file is only read. */
function whyUnread(path: string, problem: Problem): string {
  switch (problem.code) {
    case 'unreadable':
      return `“${path}” cannot be read: ${problem.reason}`
    case 'notText':
      return `“${path}” is not text in UTF-8 or GB18030 in line ${problem.line}`
    case 'binary':
      return `“${path}” is not text: line ${problem.line} has binary content`
    default:
      return problemMessage({ ...problem, name: path })
  }
}
