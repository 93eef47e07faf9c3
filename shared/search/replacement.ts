/** A report in which words were replaced: its revision before and after. */
export interface ReplacedReport {
  readonly report: number
  readonly before: number
  readonly after: number
}

/** A line that stays as it is: its report, and its number in it from 1. */
export type KeptLine = readonly [report: number, line: number]
