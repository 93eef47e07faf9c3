import { examineText, type Surroundings } from '../../../shared/insight/doctor/examineText.ts'
import type { Finding } from '../../../shared/insight/doctor/finding.ts'
import { missingWeeks } from '../../../shared/insight/doctor/missingWeeks.ts'
import type { Place } from '../../../shared/report/place.ts'
import type { ReadableDatabase } from '../../database/connection.ts'
import { listSameBytes } from '../../database/doctor.ts'
import { findPage, findPageSummary } from '../../database/pages.ts'
import { findReport, findSummary, listReports } from '../../database/reports.ts'
import { decodeStored } from '../../files/encoding.ts'
import { nameOf } from '../nameOf.ts'

/** What is wrong with the links and images of one report or page; nothing for one that is gone. */
export function examinePatient(
  db: ReadableDatabase,
  patient: Place,
  around: (patient: Place) => Surroundings,
): readonly Finding[] {
  if (patient.kind === 'page') {
    const page = findPage(db, patient.id)
    if (page === null) return []
    const { title, fileName, date } = page.summary
    const text = decodeStored(page.bytes, page.encoding)
    return examineText({ patient, name: title === '' ? fileName : title, date, text }, around(patient))
  }
  const report = findReport(db, patient.id)
  if (report === null || report.summary.trashedAt !== null) return []
  const { summary, bytes, encoding } = report
  const text = decodeStored(bytes, encoding)
  return examineText({ patient, name: nameOf(summary), date: summary.date, text }, around(patient))
}

export function findMissingWeeks(db: ReadableDatabase, { weekStart }: Surroundings): readonly Finding[] {
  const dated = listReports(db, 'live').flatMap((report) =>
    report.date === null ? [] : [{ id: report.id, name: nameOf(report), date: report.date }],
  )
  return missingWeeks(dated, weekStart)
}

/** Reports and pages that the library has twice: all but the one that came first. */
export function findDuplicates(db: ReadableDatabase): readonly Finding[] {
  return (['report', 'page'] as const).flatMap((kind) =>
    listSameBytes(db, kind).flatMap(({ id, keep }): readonly Finding[] => {
      const [one, other] = [headOf(db, { kind, id }), headOf(db, { kind, id: keep })]
      if (one === null || other === null) return []
      const patient = { kind, id }
      return [
        {
          key: `duplicate ${kind} ${id}`,
          ailment: 'duplicate',
          patient,
          name: one.name,
          date: one.date,
          line: 0,
          reason: 'sameBytes',
          about: one.fileName,
          repair: { kind: 'trash', keep: { kind, id: keep }, keepName: other.name },
        },
      ]
    }),
  )
}

function headOf(db: ReadableDatabase, { kind, id }: Place) {
  if (kind === 'report') {
    const report = findSummary(db, id)
    return report === null ? null : { name: nameOf(report), date: report.date, fileName: report.fileName }
  }
  const page = findPageSummary(db, id)
  if (page === null) return null
  return { name: page.title === '' ? page.fileName : page.title, date: page.date, fileName: page.fileName }
}
