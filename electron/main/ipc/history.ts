import type { Handlers } from '../../../shared/ipc/contract.ts'
import type { LibraryClient } from '../../library/libraryClient.ts'

type History = Pick<
  Handlers,
  'openReportsBefore' | 'readKpiHistory' | 'readReflections' | 'listRevisions' | 'openRevision'
>

/** The reports before one, and the texts that it had itself. */
export function history(library: LibraryClient): History {
  return {
    openReportsBefore: (id, count) => library.openReportsBefore(id, count),
    readKpiHistory: (id) => library.readKpiHistory(id),
    readReflections: (id) => library.readReflections(id),
    listRevisions: (id) => library.listRevisions(id),
    openRevision: (id, revision) => library.openRevision(id, revision),
  }
}
