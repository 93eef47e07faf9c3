/** How many of the library's weeks have been held against those before them: what is told is whole once all are. */
export interface Linked {
  readonly weeks: number
  readonly of: number
}
