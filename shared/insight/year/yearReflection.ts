import type { WeekRef } from '../weekRef.ts'

/** What was reflected on in a week. */
export interface YearReflection {
  readonly week: WeekRef
  /** Its paragraphs and items, a line each. */
  readonly text: string
  /** 1-based line of its first block. */
  readonly line: number
}
