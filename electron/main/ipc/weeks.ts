import type { Handlers } from '../../../shared/ipc/contract.ts'
import type { LibraryClient } from '../../library/libraryClient.ts'

/** What the weeks tell together. */
export function weeks(
  library: LibraryClient,
): Pick<Handlers, 'readPlans' | 'readReflectionsOfYear' | 'readObjectives' | 'readThread' | 'readReview'> {
  return {
    readPlans: (from, to, period, all) => library.readPlans(from, to, period, all),
    readReflectionsOfYear: (year) => library.readReflectionsOfYear(year),
    readObjectives: (from, to) => library.readObjectives(from, to),
    readThread: (report, position) => library.readThread(report, position),
    readReview: (from, to) => library.readReview(from, to),
  }
}
