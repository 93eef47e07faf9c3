/** A report or a page of the library. */
export interface Place {
  readonly kind: 'report' | 'page'
  readonly id: number
}
