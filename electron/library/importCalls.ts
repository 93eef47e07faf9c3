import { randomUUID } from 'node:crypto'
import type { ImportOutcome } from '../../shared/ipc/calls/importing.ts'
import type { ReportSummary } from '../../shared/ipc/calls/reports.ts'
import { insertAttachment, putAttachment } from '../database/attachments.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/connection.ts'
import { findByBytes, findReport } from '../database/reports.ts'
import { keepContent } from '../files/contentStore.ts'
import { decode, decodeStored } from '../files/encoding.ts'
import { fileNameAsItCame } from '../files/fileName.ts'
import { readFilesBeside } from './filesBeside.ts'
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
  /** Where it lies; null for one that came without a place. */
  readonly folder: string | null
}
type Settled = Extract<ImportOutcome, { readonly report: ReportSummary }>
/** A question that was asked, with the report as it was then. */
interface Question {
  readonly file: IncomingFile
  readonly existing: ReportSummary
}

/**
 * Files into reports. A file is known by its bytes, else by its week, else (without a week) by its name. What is in the
 * trash counts for nothing. The files that it names come with it from its folder. Questions live in memory: nothing is
 * written before they are answered.
 */
export function importCalls(context: LibraryContext): Pick<LibraryCalls, 'importFile' | 'resolveImport'> {
  const questions = new Map<string, Question>()
  const { now } = context

  function place(db: WritableDatabase, file: IncomingFile): ImportOutcome {
    const { name } = file
    const same = findByBytes(db, file.bytes)
    if (same !== null) return withFiles(db, { kind: 'unchanged', name, report: same }, file)
    const tally = tallyOf(db)
    const existing = findStanding(db, file, tally)
    if (existing === null) {
      return withFiles(db, { kind: 'imported', name, report: insertIncoming(db, file, now(), tally) }, file)
    }
    const token = randomUUID()
    questions.set(token, { file, existing })
    return { kind: 'conflict', name, token, existing, existingText: textOf(db, existing.id), text: file.text }
  }

  function replace(db: WritableDatabase, { file, existing }: Question): ImportOutcome {
    const report = replaceStanding(db, existing, file, now())
    // The answer was about a text that is no longer there: find the file's place again, and ask again if need be.
    return report === null ? place(db, file) : withFiles(db, { kind: 'imported', name: file.name, report }, file)
  }

  function keepBeside(db: WritableDatabase, file: IncomingFile): ImportOutcome {
    const same = findByBytes(db, file.bytes)
    const { name } = file
    if (same !== null) return withFiles(db, { kind: 'unchanged', name, report: same }, file)
    return withFiles(db, { kind: 'imported', name, report: insertBeside(db, file, now()) }, file)
  }

  /** Under the write lock, as all that is stored: nobody deletes a file between the look and its use. */
  function withFiles(db: WritableDatabase, outcome: Settled, { folder, text }: IncomingFile): Settled {
    const place = { kind: 'report', id: outcome.report.id } as const
    // What a text took over from others under an address gives way to its own.
    const keep = outcome.kind === 'imported' ? putAttachment : insertAttachment
    for (const { address, name, bytes } of folder === null ? [] : readFilesBeside(folder, text)) {
      const digest = keepContent(context.attachments, bytes)
      keep(db, place, { address, digest, name, size: bytes.length })
    }
    return outcome
  }

  return {
    importFile(path, bytes, folder) {
      const fileName = fileNameAsItCame(path)
      const name = fileName ?? path
      const decoded = decode(bytes, name)
      if (!decoded.ok) return { kind: 'refused', name, problem: decoded.problem }
      const { text, encoding } = decoded.value
      const file = { ...readIncoming(context, { text, encoding, bytes }), name, fileName, text, folder: folder ?? null }
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
