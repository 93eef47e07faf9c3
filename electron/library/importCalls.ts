import { randomUUID } from 'node:crypto'
import type { ImportOutcome, ReportSummary } from '../../shared/ipc/contract.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/connection.ts'
import { findByBytes, findReport } from '../database/reports.ts'
import { decode, decodeStored } from '../files/encoding.ts'
import { fileNameAsItCame } from '../files/fileName.ts'
import type { LibraryCalls } from './libraryCalls.ts'
import { tallyOf } from './numbering.ts'
import { findStanding, type IncomingReport, insertBeside, insertIncoming, replaceStanding } from './placing.ts'
import { type LibraryContext, readIncoming } from './storedText.ts'
import { type Refused, writeOrRefuse } from './writeOrRefuse.ts'

/** A file that was read and understood. */
interface IncomingFile extends IncomingReport {
  /** As the outcome names it. */
  readonly name: string
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
    const tally = tallyOf(db)
    const existing = findStanding(db, file, tally)
    if (existing === null) return { kind: 'imported', name, report: insertIncoming(db, file, now(), tally) }
    const token = randomUUID()
    questions.set(token, { file, existing })
    return { kind: 'conflict', name, token, existing, existingText: textOf(db, existing.id), text: file.text }
  }

  function replace(db: WritableDatabase, { file, existing }: Question): ImportOutcome {
    const report = replaceStanding(db, existing, file, now())
    // The answer was about a text that is no longer there: find the file's place again, and ask again if need be.
    return report === null ? place(db, file) : { kind: 'imported', name: file.name, report }
  }

  function keepBeside(db: WritableDatabase, file: IncomingFile): ImportOutcome {
    const same = findByBytes(db, file.bytes)
    if (same !== null) return { kind: 'unchanged', name: file.name, report: same }
    return { kind: 'imported', name: file.name, report: insertBeside(db, file, now()) }
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

function textOf(db: ReadableDatabase, id: number): string {
  const report = findReport(db, id)
  return report === null ? '' : decodeStored(report.bytes, report.encoding)
}
