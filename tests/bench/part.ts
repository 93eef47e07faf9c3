/** Rows under a line of their own in the table. The first column is the row's name. */
export interface Section {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** What a measurement has to show. Always a ratio within one run: machines differ. */
export type Target = {
  /** `reading and printing: times as fast as remark` */
  readonly what: string
  readonly found: number
} & ({ readonly wanted: number } | { readonly atMost: number })

/** One part of the bench: what it measured, and what that has to show. */
export interface Measured {
  readonly sections: readonly Section[]
  readonly targets: readonly Target[]
  /** What could not be measured and why, a line each. */
  readonly notes: readonly string[]
}

export interface BenchPart {
  readonly name: string
  readonly run: () => Measured | Promise<Measured>
}
