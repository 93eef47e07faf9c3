import type { reports as calls } from '../../../shared/ipc/calls/reports.ts'
import type { Handlers } from '../../../shared/ipc/contract.ts'
import type { LibraryClient } from '../../library/libraryClient.ts'

type Reports = Pick<Handlers, keyof typeof calls>

/** The library as it is. */
export function reports(library: LibraryClient): Reports {
  return {
    listReports: () => library.listReports(),
    listTrash: () => library.listTrash(),
    openReport: (id) => library.openReport(id),
    saveReport: (id, text, revision) => library.saveReport(id, text, revision),
    createReport: (text) => library.createReport(text),
    openReportBefore: (id) => library.openReportBefore(id),
    trashReport: (id) => library.trashReport(id),
    restoreReport: (id) => library.restoreReport(id),
    deleteReport: (id) => library.deleteReport(id),
  }
}
