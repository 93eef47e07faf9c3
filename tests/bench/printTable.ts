import type { Section, Target } from './part.ts'

/** All sections below each other, their columns aligned with each other's: names to the left, figures to the right. */
export function printTable(sections: readonly Section[]): string {
  const rows = sections.flatMap(({ title, columns, rows }) => [[title, ...columns], ...rows])
  const widths: number[] = []
  for (const row of rows) for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, cell.length)
  const print = (row: readonly string[]): string =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0))).join('   ')
  const lines: string[] = []
  for (const { title, columns, rows } of sections) {
    const head = print([title, ...columns])
    lines.push('', head, '─'.repeat(head.length), ...rows.map(print))
  }
  return lines.join('\n')
}

export function printTargets(targets: readonly Target[]): string {
  const lines = targets.map((target) => {
    const wanted = 'atMost' in target ? `at most ${printRatio(target.atMost)}` : `at least ${printRatio(target.wanted)}`
    return `${isMet(target) ? 'met   ' : 'MISSED'} ${target.what}: ${printRatio(target.found)}, ${wanted}`
  })
  return ['', ...lines].join('\n')
}

export function isMet(target: Target): boolean {
  return 'atMost' in target ? target.found <= target.atMost : target.found >= target.wanted
}

export function printNotes(notes: readonly string[]): string {
  return ['', ...notes].join('\n')
}

/** `3.4×`, `52×` */
export function printRatio(ratio: number): string {
  return `${ratio < 9.95 ? ratio.toFixed(1) : ratio.toFixed(0)}×`
}

/** Milliseconds as `0.21 ms`, `48 ms`. */
export function printTime(milliseconds: number): string {
  return `${milliseconds < 1 ? milliseconds.toFixed(2) : milliseconds < 10 ? milliseconds.toFixed(1) : milliseconds.toFixed(0)} ms`
}
