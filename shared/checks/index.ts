import { brackets } from './brackets.ts'
import { countLine } from './countLine.ts'
import { deadLinks } from './deadLinks.ts'
import { emptySection } from './emptySection.ts'
import { eventAfterReport } from './eventAfterReport.ts'
import { eventOrder } from './eventOrder.ts'
import { eventTimes } from './eventTimes.ts'
import { fractions } from './fractions.ts'
import { fullWidth } from './fullWidth.ts'
import { headingLevel } from './headingLevel.ts'
import { kpiGone } from './kpiGone.ts'
import { noHandling } from './noHandling.ts'
import { planUnmentioned } from './planUnmentioned.ts'
import { progressBack } from './progressBack.ts'
import { progressGone } from './progressGone.ts'
import { slippedDate } from './slippedDate.ts'
import { stale } from './stale.ts'
import { sums } from './sums.ts'

/** In the order in which they are told: what contradicts itself, then what is malformed, then what may be missing. */
export const checks = [
  eventAfterReport,
  eventTimes,
  eventOrder,
  countLine,
  sums,
  fractions,
  slippedDate,
  progressBack,
  progressGone,
  headingLevel,
  brackets,
  fullWidth,
  deadLinks,
  noHandling,
  kpiGone,
  planUnmentioned,
  stale,
  emptySection,
] as const

export type CheckName = (typeof checks)[number]['name']
