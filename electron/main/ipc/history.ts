import type { history as calls } from '../../../shared/ipc/calls/history.ts'
import type { Handlers } from '../../../shared/ipc/contract.ts'
import type { LibraryClient } from '../../library/libraryClient.ts'

type History = Pick<Handlers, keyof typeof calls>

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
