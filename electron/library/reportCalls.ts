import type { Encoding, ReportSummary, StoredReport } from '../../shared/ipc/calls/reports.ts'
import type { Result } from '../../shared/ipc/problem.ts'
import type { WeekId } from '../../shared/report/projection.ts'
import { type WeekNumbering, weekOf } from '../../shared/report/title/weekNumbering.ts'
import { listAttachments } from '../database/attachments.ts'
import { type ReadableDatabase, write } from '../database/connection.ts'
import {
  deleteTrashed,
  findByWeek,
  findReport,
  findReportBefore,
  findSummary,
  isBeside,
  listReports,
  type ReportRecord,
  takeFromTrash,
  trash,
} from '../database/reports.ts'
import { readNumberingInForce } from '../database/settings.ts'
import { decodeStored, encode } from '../files/encoding.ts'
import type { LibraryCalls } from './libraryCalls.ts'
import { nameOf } from './nameOf.ts'
import { followNumbering, tallyOf } from './numbering.ts'
import { dropUnusedImages, imagesNamedIn } from './storedImages.ts'
import { insertText, type LibraryContext, readIncoming, replaceText, weekUnder } from './storedText.ts'
import { refuse, writeOrRefuse } from './writeOrRefuse.ts'

/** How a report made here is written. */
const ownEncoding: Encoding = { charset: 'utf-8', bom: false }

type ReportCalls = Pick<
  LibraryCalls,
  | 'listReports'
  | 'listTrash'
  | 'openReport'
  | 'openReportBefore'
  | 'saveReport'
  | 'createReport'
  | 'trashReport'
  | 'restoreReport'
  | 'deleteReport'
  | 'exportBytes'
>

/** Reports: listed, opened, saved, made, thrown away. */
export function reportCalls(context: LibraryContext): ReportCalls {
  const { db, attachments, now } = context
  const nameFor = (id: number) => () => {
    const summary = findSummary(db, id)
    return summary === null ? String(id) : nameOf(summary)
  }
  return {
    listReports: () => listReports(db, 'live'),
    listTrash: () => listReports(db, 'trashed'),

    openReport(id) {
      const report = findReport(db, id)
      return report === null ? refuse({ code: 'missing', name: String(id) }) : { ok: true, value: storedReport(report) }
    },

    openReportBefore(id) {
      const date = findSummary(db, id)?.date ?? null
      const report = date === null ? null : findReportBefore(db, date)
      return report === null ? null : storedReport(report)
    },

    saveReport: (id, text, baseRevision) =>
      writeOrRefuse(db, nameFor(id), (db): Result<ReportSummary> => {
        const report = findReport(db, id)
        if (report === null) return refuse({ code: 'missing', name: String(id) })
        const { summary, encoding } = report
        const encoded = encode(text, encoding, nameOf(summary))
        if (!encoded.ok) return encoded
        const bytes = encoded.value
        if (Buffer.compare(bytes, report.bytes) === 0) return { ok: true, value: summary }
        if (summary.revision !== baseRevision) return refuse({ code: 'stale', name: nameOf(summary) })
        const incoming = readIncoming(context, { text, encoding, bytes })
        return { ok: true, value: replaceText(db, summary, incoming, { kind: 'edit', at: now() }) }
      }),

    createReport(text) {
      const encoded = encode(text, ownEncoding, firstLine(text))
      if (!encoded.ok) return encoded
      const incoming = readIncoming(context, { text, encoding: ownEncoding, bytes: encoded.value })
      return writeOrRefuse(
        db,
        () => incoming.title,
        (db) => {
          const numbering = tallyOf(db).numberingWith(incoming)
          const week = weekUnder(incoming, numbering)
          const standing = week === null ? undefined : reportsOfWeek(db, week, numbering)[0]
          if (standing !== undefined) return { ok: true, value: { report: standing, created: false } }
          const report = insertText(db, incoming, { kind: 'creation', fileName: null, beside: false, at: now() })
          return { ok: true, value: { report, created: true } }
        },
      )
    },

    trashReport: (id) =>
      write(db, (db) => {
        trash(db, id, now())
        followNumbering(db)
      }),

    restoreReport: (id) =>
      writeOrRefuse(db, nameFor(id), (db): Result<ReportSummary> => {
        const summary = findSummary(db, id)
        if (summary === null) return refuse({ code: 'missing', name: String(id) })
        if (summary.trashedAt === null) return { ok: true, value: summary }
        // What was kept beside another report goes back beside it.
        const rivals = summary.week === null || isBeside(db, id) ? [] : findByWeek(db, summary.week)
        if (rivals.some((rival) => !isBeside(db, rival.id))) {
          return refuse({ code: 'weekTaken', name: nameOf(summary) })
        }
        takeFromTrash(db, id)
        followNumbering(db)
        return { ok: true, value: findSummary(db, id) as ReportSummary }
      }),

    deleteReport(id) {
      const digests = write(db, (db) => {
        const images = listAttachments(db, { kind: 'report', id })
        deleteTrashed(db, id)
        return images.map(({ digest }) => digest)
      })
      dropUnusedImages(db, attachments, digests)
    },

    exportBytes(id) {
      const report = findReport(db, id)
      if (report === null) return refuse({ code: 'missing', name: String(id) })
      const { summary, bytes, encoding } = report
      const images = imagesNamedIn(db, { report: id, text: decodeStored(bytes, encoding), folder: attachments })
      return { ok: true, value: { fileName: summary.fileName, bytes, images } }
    },
  }
}

/** A row of the database as the window gets it, its bytes decoded. */
export function storedReport(report: ReportRecord): StoredReport {
  const { summary, encoding, bytes } = report
  return { ...summary, text: decodeStored(bytes, encoding), encoding }
}

/** What a message calls a report that is not made yet. */
function firstLine(text: string): string {
  return /^(?:# )?(.{0,100})/u.exec(text)?.[1] ?? ''
}

/** The reports of a week under a rule that may not be in force yet; the one that stands for the week first. */
export function reportsOfWeek(db: ReadableDatabase, week: WeekId, numbering: WeekNumbering): readonly ReportSummary[] {
  if (numbering === readNumberingInForce(db)) return findByWeek(db, week)
  return listReports(db, 'live').filter((report) => {
    const other = report.date === null ? report.week : weekOf(report.date, numbering)
    return other?.year === week.year && other.number === week.number
  })
}
