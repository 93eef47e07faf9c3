import { diffArrays } from 'diff'

export interface DiffRow {
  /** `same` on both sides, `changed` where a line took another's place, else only one side has it. */
  readonly kind: 'same' | 'changed' | 'left' | 'right'
  readonly left: DiffLine | null
  readonly right: DiffLine | null
}
export interface DiffLine {
  /** 1-based. */
  readonly number: number
  readonly text: string
}

/** The farthest two texts may lie apart, in lines; beyond it every line is shown as changed. */
const maxEdits = 2000

/** Two texts aligned line by line, for showing them side by side. */
export function diffLines(left: string, right: string): readonly DiffRow[] {
  const before = left.split(/\r?\n/)
  const after = right.split(/\r?\n/)
  const parts = diffArrays(before, after, { maxEditLength: maxEdits }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ]
  const rows: DiffRow[] = []
  let [leftAt, rightAt] = [0, 0]
  let removed: DiffLine[] = []
  const flush = (added: readonly DiffLine[]) => {
    for (let at = 0; at < Math.max(removed.length, added.length); at++) {
      const [one, other] = [removed[at] ?? null, added[at] ?? null]
      rows.push({ kind: one === null ? 'right' : other === null ? 'left' : 'changed', left: one, right: other })
    }
    removed = []
  }
  for (const part of parts) {
    if (part.removed) {
      removed = part.value.map((text) => ({ number: ++leftAt, text }))
    } else if (part.added) {
      flush(part.value.map((text) => ({ number: ++rightAt, text })))
    } else {
      flush([])
      for (const text of part.value) {
        rows.push({ kind: 'same', left: { number: ++leftAt, text }, right: { number: ++rightAt, text } })
      }
    }
  }
  flush([])
  return rows
}

/** A stretch of rows: equal ones far from a difference are folded. */
export type DiffStretch =
  | { readonly kind: 'rows'; readonly rows: readonly DiffRow[] }
  | { readonly kind: 'folded'; readonly rows: readonly DiffRow[] }

/** Leaves `context` equal rows around each difference in sight. */
export function foldEqual(rows: readonly DiffRow[], context = 2): readonly DiffStretch[] {
  const near = rows.map(() => false)
  rows.forEach((row, at) => {
    if (row.kind === 'same') return
    for (let other = Math.max(0, at - context); other <= Math.min(rows.length - 1, at + context); other++)
      near[other] = true
  })
  const stretches: { kind: 'rows' | 'folded'; rows: DiffRow[] }[] = []
  rows.forEach((row, at) => {
    const kind = near[at] ? 'rows' : 'folded'
    const last = stretches.at(-1)
    if (last?.kind === kind) last.rows.push(row)
    else stretches.push({ kind, rows: [row] })
  })
  // A fold of one line would take as much room as the line.
  return stretches.map((stretch) => (stretch.rows.length === 1 ? { ...stretch, kind: 'rows' } : stretch))
}

/** How many stretches of lines differ. */
export function countDifferences(rows: readonly DiffRow[]): number {
  return rows.filter((row, at) => row.kind !== 'same' && (rows[at - 1]?.kind ?? 'same') === 'same').length
}
