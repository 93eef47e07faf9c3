import { randomUUID } from 'node:crypto'
import type { ImportOutcome } from '../../shared/ipc/calls/importing.ts'
import type { ReportSummary } from '../../shared/ipc/calls/reports.ts'
import type { Problem } from '../../shared/ipc/problem.ts'
import { insertAttachment, isAttached, listAttachments, putAttachment } from '../database/attachments.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/connection.ts'
import { findByBytes, findReport } from '../database/reports.ts'
import { dropContent, keepContent } from '../files/contentStore.ts'
import { decode, decodeStored } from '../files/encoding.ts'
import { fileNameAsItCame } from '../files/fileName.ts'
import { readFilesBeside } from './filesBeside.ts'
import type { LibraryCalls } from './libraryCalls.ts'
import { tallyOf } from './numbering.ts'
import { findStanding, type IncomingReport, insertBeside, insertIncoming, replaceStanding } from './placing.ts'
import { dropUnusedImages } from './storedImages.ts'
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
/** What became of a file before the files that it names have come with it. */
type WithoutFiles = Omit<Settled, 'filesLeft'>
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
  function withFiles(db: WritableDatabase, outcome: WithoutFiles, { folder, text }: IncomingFile): Settled {
    const filesLeft: Problem[] = []
    const place = { kind: 'report', id: outcome.report.id } as const
    for (const { address, path, name, read } of folder === null ? [] : readFilesBeside(folder, text)) {
      if (!read.ok) {
        filesLeft.push(read.problem)
        continue
      }
      const { length: size } = read.value
      const digest = keepContent(context.attachments, read.value)
      // What a text took over from others under an address gives way to its own.
      if (outcome.kind === 'imported') putAttachment(db, place, { address, digest, name, size })
      else if (!insertAttachment(db, place, { address, digest, name, size })) {
        filesLeft.push({ code: 'fileKept', name: path })
        if (!isAttached(db, digest)) dropContent(context.attachments, digest)
      }
    }
    return { ...outcome, filesLeft }
  }

  return {
    importFile(path, bytes, folder) {
      const fileName = fileNameAsItCame(path)
      const name = fileName ?? path
      if (otherFormats.test(name)) return { kind: 'refused', name, problem: { code: 'notMarkdown', name } }
      const decoded = decode(bytes, name)
      if (!decoded.ok) return { kind: 'refused', name, problem: decoded.problem }
      const { text, encoding } = decoded.value
      // An export's empty pages are pages; a file that somebody chose as a report has to say something.
      if (text.trim() === '') return { kind: 'refused', name, problem: { code: 'empty', name } }
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
      const before = listAttachments(context.db, { kind: 'report', id: question.existing.id })
      const written = writeOrRefuse(
        context.db,
        () => name,
        (db): ImportOutcome => {
          if (answer === 'skip') return { kind: 'skipped', name }
          return answer === 'replace' ? replace(db, question) : keepBeside(db, question.file)
        },
      )
      questions.delete(token)
      dropUnusedImages(
        context.db,
        context.attachments,
        before.map(({ digest }) => digest),
      )
      return outcomeOf(name, written)
    },
  }
}

/** Other programs' files, whatever is in them: Word saves HTML as `.doc`, too. */
const otherFormats = /\.(?:docx?|wps|rtf|odt|pages|pdf|xlsx?|et|csv|pptx?|html?)$/i

function outcomeOf(name: string, written: ImportOutcome | Refused): ImportOutcome {
  return 'ok' in written ? { kind: 'refused', name, problem: written.problem } : written
}

function textOf(db: ReadableDatabase, id: number): string {
  const report = findReport(db, id)
  return report === null ? '' : decodeStored(report.bytes, report.encoding)
}
