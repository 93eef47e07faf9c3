import { applyEdits } from '../../../shared/insight/doctor/applyEdits.ts'
import type { Surroundings } from '../../../shared/insight/doctor/examineText.ts'
import type { Finding, LineEdit } from '../../../shared/insight/doctor/finding.ts'
import { printRepair } from '../../../shared/insight/doctor/printRepair.ts'
import type { AcceptedRepair } from '../../../shared/ipc/calls/doctor.ts'
import type { Problem } from '../../../shared/ipc/problem.ts'
import { notionIdOf } from '../../../shared/report/pageName.ts'
import type { Place } from '../../../shared/report/place.ts'
import type { ReplacedReport } from '../../../shared/search/replacedReport.ts'
import type { ReadableDatabase, WritableDatabase } from '../../database/connection.ts'
import { dropOrigins, markPageTrashed } from '../../database/doctor.ts'
import { keepOrigin, listPaths } from '../../database/origins.ts'
import { findReport, takeFromTrash, trash } from '../../database/reports.ts'
import { decodeStored, encode } from '../../files/encoding.ts'
import { nameOf } from '../nameOf.ts'
import { followNumbering } from '../numbering.ts'
import { type LibraryContext, readIncoming, replaceText } from '../storedText.ts'
import { type Refused, refuse, writeOrRefuse } from '../writeOrRefuse.ts'
import { examinePatient, findDuplicates } from './examine.ts'

/** A repair that was made, as it can be taken back. */
export interface MadeRepair {
  readonly texts: readonly ReplacedReport[]
  readonly trashed: { readonly patient: Place; readonly keep: Place; readonly paths: readonly string[] } | null
}

/**
 * Makes one repair that a person accepted, in one transaction. The text is examined anew before: where the same repair is
 * no longer what it needs, nothing is written and it is refused as `stale`.
 */
export function makeRepair(
  context: LibraryContext,
  accepted: AcceptedRepair,
  around: (patient: Place) => Surroundings,
): MadeRepair | Problem {
  const { db } = context
  const result = writeOrRefuse(
    db,
    () => accepted.key,
    (db) => {
      const finding = findAnew(db, accepted, around)
      if (finding?.repair == null || printRepair(finding.repair) !== accepted.repair) {
        return refuse({ code: 'stale', name: finding?.name ?? nameOfPatient(db, accepted.patient) })
      }
      const { repair } = finding
      if (repair.kind === 'trash')
        return { ok: true as const, value: trashTwin(context, db, accepted.patient, repair.keep) }
      return rewrite(context, db, repair.edits)
    },
  )
  return result.ok ? result.value : result.problem
}

/** Takes a twin out of the trash again. */
export function untrash(db: WritableDatabase, { patient, keep, paths }: NonNullable<MadeRepair['trashed']>): void {
  dropOrigins(db, keep, paths)
  if (patient.kind === 'page') markPageTrashed(db, patient.id, null)
  else {
    takeFromTrash(db, patient.id)
    followNumbering(db)
  }
}

function findAnew(
  db: ReadableDatabase,
  { key, patient }: AcceptedRepair,
  around: (patient: Place) => Surroundings,
): Finding | undefined {
  const findings = key.startsWith('duplicate ') ? findDuplicates(db) : examinePatient(db, patient, around)
  return findings.find((finding) => finding.key === key)
}

function rewrite(
  context: LibraryContext,
  db: WritableDatabase,
  edits: readonly LineEdit[],
): Refused | { readonly ok: true; readonly value: MadeRepair } {
  const written = []
  // All of them can be written before one is.
  for (const id of new Set(edits.map(({ report }) => report))) {
    const report = findReport(db, id)
    if (report === null) return refuse({ code: 'missing', name: String(id) })
    const { summary, encoding, bytes } = report
    const own = edits.filter((edit) => edit.report === id)
    const text = applyEdits(decodeStored(bytes, encoding), own)
    if (text === null) return refuse({ code: 'stale', name: nameOf(summary) })
    const encoded = encode(text, encoding, nameOf(summary))
    if (!encoded.ok) return encoded
    written.push({ summary, incoming: readIncoming(context, { text, encoding, bytes: encoded.value }) })
  }
  const texts = written.map(({ summary, incoming }) => {
    const { revision } = replaceText(db, summary, incoming, { kind: 'sitting', at: context.now() })
    return { report: summary.id, before: summary.revision, after: revision }
  })
  return { ok: true, value: { texts, trashed: null } }
}

/** What led to the one that goes leads to the one that stays. */
function trashTwin(context: LibraryContext, db: WritableDatabase, patient: Place, keep: Place): MadeRepair {
  const known = new Set(listPaths(db, keep))
  const paths = listPaths(db, patient).filter((path) => !known.has(path))
  for (const path of paths) keepOrigin(db, keep, { path, notionId: notionIdOf(path) })
  if (patient.kind === 'page') markPageTrashed(db, patient.id, context.now())
  else {
    trash(db, patient.id, context.now())
    followNumbering(db)
  }
  return { texts: [], trashed: { patient, keep, paths } }
}

function nameOfPatient(db: ReadableDatabase, { kind, id }: Place): string {
  const report = kind === 'report' ? findReport(db, id) : null
  return report === null ? String(id) : nameOf(report.summary)
}
