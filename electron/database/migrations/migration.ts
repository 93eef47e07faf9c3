/** One step of the schema. Frozen once it has shipped: libraries that have taken it never take it again. */
export interface Migration {
  /** What `PRAGMA user_version` is after it. */
  readonly version: number
  readonly sql: string
}
