import type { ReviewMaterial } from '../../insight/review/reviewMaterial.ts'
import { call, day, returns } from '../call.ts'

/** A review of many weeks. */
export const review = {
  /** What the weeks from one day to another say for a review of them. */
  readReview: call([day, day], returns<ReviewMaterial>()),
}
