/** A report in which words were replaced: its revision before and after. */
export interface ReplacedReport {
  readonly report: number
  readonly before: number
  readonly after: number
}
