import { sumPlans } from '../database/planHistory.ts'
import { findReflection, listLinkedWeeks, listMilestones } from '../database/reviews.ts'
import { listSlips } from '../database/threads.ts'
import { insightCalls } from './insightCalls.ts'
import type { LibraryCalls } from './libraryCalls.ts'
import { linkTime } from './planCalls.ts'
import type { LibraryContext } from './storedText.ts'
import type { WeekLinker } from './weekLinker.ts'

const mostSlips = 1_000

/** What the weeks of a quarter, a half or a year say for a review of it. */
export function reviewCalls(context: LibraryContext, linker: WeekLinker): Pick<LibraryCalls, 'readReview'> {
  const { db } = context
  const { readFigures, readIncidents } = insightCalls(context)
  return {
    readReview(from, to) {
      const linked = linker.link(performance.now() + linkTime)
      const span = { from, to }
      const weeks = listLinkedWeeks(db, span)
      return {
        linked,
        weeks,
        figures: readFigures(span),
        incidents: readIncidents(span),
        milestones: listMilestones(db, span),
        slips: listSlips(db, span, mostSlips).toReversed(),
        plans: sumPlans(db, span),
        reflections: weeks.flatMap((week) => findReflection(db, week) ?? []),
      }
    },
  }
}
