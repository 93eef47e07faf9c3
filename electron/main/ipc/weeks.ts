import type { objectives } from '../../../shared/ipc/calls/objectives.ts'
import type { plans } from '../../../shared/ipc/calls/plans.ts'
import type { review } from '../../../shared/ipc/calls/review.ts'
import type { Handlers } from '../../../shared/ipc/contract.ts'
import type { LibraryClient } from '../../library/libraryClient.ts'

/** What the weeks tell together. */
export function weeks(
  library: LibraryClient,
): Pick<Handlers, keyof (typeof plans & typeof objectives & typeof review)> {
  return {
    readPlans: (from, to, period, all) => library.readPlans(from, to, period, all),
    readReflectionsOfYear: (year) => library.readReflectionsOfYear(year),
    readObjectives: (from, to) => library.readObjectives(from, to),
    readThread: (report, position) => library.readThread(report, position),
    readReview: (from, to) => library.readReview(from, to),
  }
}
