import { randomUUID } from 'node:crypto'
import type { ImportOutcome, ReportSummary } from '../../shared/ipc/contract.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/connection.ts'
import { findByBytes, findByFileName, findReport, listReports, updateFileName } from '../database/reports.ts'
import { decode, decodeStored } from '../files/encoding.ts'
import { fileNameAsItCame, fileNameFromTitle, unusedFileName } from '../files/fileName.ts'
import type { LibraryCalls } from './libraryCalls.ts'
import { numberingOf } from './numbering.ts'
import { reportsOfWeek } from './reportCalls.ts'
import {
  type IncomingText,
  insertText,
  type LibraryContext,
  readIncoming,
  replaceText,
  weekUnder,
} from './storedText.ts'
import { type Refused, writeOrRefuse } from './writeOrRefuse.ts'

/** A file that was read and understood. */
interface IncomingFile extends IncomingText {
  /** As the outcome names it. */
  readonly name: string
  /** As the report will be called; null where the name has nothing left. */
  readonly fileName: string | null
  readonly text: string
}
/** A question that was asked, with the report as it was then. */
interface Question {
  readonly file: IncomingFile
  readonly existing: ReportSummary
}

/**
 * Files into reports. A file is known by its bytes, else by its week, else (without a week) by its name. What is in the
 * trash counts for nothing. Questions live in memory: nothing is written before they are answered.
 */
export function importCalls(context: LibraryContext): Pick<LibraryCalls, 'importFile' | 'resolveImport'> {
  const questions = new Map<string, Question>()
  const { now } = context

  function place(db: WritableDatabase, file: IncomingFile): ImportOutcome {
    const { name } = file
    const same = findByBytes(db, file.bytes)
    if (same !== null) return { kind: 'unchanged', name, report: same }
    const existing = findStanding(db, file)
    if (existing === null) {
      const how = { kind: 'import', fileName: file.fileName, beside: false, at: now() } as const
      return { kind: 'imported', name, report: insertText(db, file, how) }
    }
    const token = randomUUID()
    questions.set(token, { file, existing })
    return { kind: 'conflict', name, token, existing, existingText: textOf(db, existing.id), text: file.text }
  }

  function replace(db: WritableDatabase, { file, existing }: Question): ImportOutcome {
    const report = findReport(db, existing.id)?.summary
    // The answer was about a text that is no longer there: find the file's place again, and ask again if need be.
    if (report === undefined || report.trashedAt !== null || report.revision !== existing.revision)
      return place(db, file)
    if (file.fileName !== null) updateFileName(db, report.id, file.fileName)
    return { kind: 'imported', name: file.name, report: replaceText(db, report, file, { kind: 'import', at: now() }) }
  }

  function keepBeside(db: WritableDatabase, file: IncomingFile): ImportOutcome {
    const same = findByBytes(db, file.bytes)
    if (same !== null) return { kind: 'unchanged', name: file.name, report: same }
    const taken = listReports(db, 'live').map((report) => report.fileName)
    const fileName = unusedFileName(file.fileName ?? fileNameFromTitle(file.title), taken)
    const report = insertText(db, file, { kind: 'import', fileName, beside: true, at: now() })
    return { kind: 'imported', name: file.name, report }
  }

  return {
    importFile(path, bytes) {
      const fileName = fileNameAsItCame(path)
      const name = fileName ?? path
      const decoded = decode(bytes, name)
      if (!decoded.ok) return { kind: 'refused', name, problem: decoded.problem }
      const { text, encoding } = decoded.value
      const file = { ...readIncoming(context, { text, encoding, bytes }), name, fileName, text }
      return outcomeOf(
        name,
        writeOrRefuse(
          context.db,
          () => name,
          (db) => place(db, file),
        ),
      )
    },

    resolveImport(token, answer) {
      const question = questions.get(token)
      if (question === undefined) return { kind: 'refused', name: token, problem: { code: 'missing', name: token } }
      const { name } = question.file
      const written = writeOrRefuse(
        context.db,
        () => name,
        (db): ImportOutcome => {
          if (answer === 'skip') return { kind: 'skipped', name }
          return answer === 'replace' ? replace(db, question) : keepBeside(db, question.file)
        },
      )
      questions.delete(token)
      return outcomeOf(name, written)
    },
  }
}

function outcomeOf(name: string, written: ImportOutcome | Refused): ImportOutcome {
  return 'ok' in written ? { kind: 'refused', name, problem: written.problem } : written
}

/** The report in whose place a file would come; of several for a week the one of the file's name, else the week's own. */
function findStanding(db: ReadableDatabase, file: IncomingFile): ReportSummary | null {
  const numbering = numberingOf(db, file)
  const week = weekUnder(file, numbering)
  if (week === null) return file.fileName === null ? null : (findByFileName(db, file.fileName)[0] ?? null)
  const standing = reportsOfWeek(db, week, numbering)
  return standing.find((report) => report.fileName === file.fileName) ?? standing[0] ?? null
}

function textOf(db: ReadableDatabase, id: number): string {
  const report = findReport(db, id)
  return report === null ? '' : decodeStored(report.bytes, report.encoding)
}
