import papaparse from 'papaparse'

/** A value of a table; null for an empty cell. */
export type Cell = string | number | boolean | null

/** A table as CSV: lines end in CRLF (RFC 4180), without a BOM. */
export function printCsv(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return papaparse.unparse([head as string[], ...rows.map((row) => [...row])], { newline: '\r\n' })
}
