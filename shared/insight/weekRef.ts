import type { IsoDate, WeekId } from '../report/projection.ts'

/** A report, as a line of a view names it. */
export interface WeekRef {
  readonly report: number
  readonly title: string
  readonly date: IsoDate
  readonly week: WeekId | null
}
