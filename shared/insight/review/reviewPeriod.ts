import type { Translate } from '../../messages/messages.ts'
import type { IsoDate } from '../../report/projection.ts'
import { addDays } from '../../report/title/calendar.ts'

/** What a review is about: a whole year, a half of it, or a quarter. */
export const reviewParts = ['year', 'h1', 'h2', 'q1', 'q2', 'q3', 'q4'] as const
export type ReviewPart = (typeof reviewParts)[number]
export interface ReviewPeriod {
  readonly year: number
  readonly part: ReviewPart
}

const months: Readonly<Record<ReviewPart, readonly [first: number, last: number]>> = {
  year: [1, 12],
  h1: [1, 6],
  h2: [7, 12],
  q1: [1, 3],
  q2: [4, 6],
  q3: [7, 9],
  q4: [10, 12],
}

/** Its first and last day. */
export function reviewDays({ year, part }: ReviewPeriod): { readonly from: IsoDate; readonly to: IsoDate } {
  const [first, last] = months[part]
  const day = (year: number, month: number) => `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`
  const next = last === 12 ? day(year + 1, 1) : day(year, last + 1)
  return { from: day(year, first), to: addDays(next, -1) }
}

/** `2023年第一季度回顾`: names no week and no day, so that it never takes the place of a week's report. */
export function reviewTitle({ year, part }: ReviewPeriod, t: Translate): string {
  return t(`review.title.${part}`, { year })
}
