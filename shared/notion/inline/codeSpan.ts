import { runLength } from './characters.ts'

/** Code whose outermost character but for spaces is a backtick is written with one more space at both ends. */
export function isPadded(text: string): boolean {
  if (!text.startsWith(' ') || !text.endsWith(' ')) return false
  let first = 0
  while (text.charCodeAt(first) === 0x20) first++
  let last = text.length - 1
  while (last > first && text.charCodeAt(last) === 0x20) last--
  return text[first] === '`' || text[last] === '`'
}

/** Code between the shortest run of backticks that does not occur in it. */
export function printCodeSpan(code: string): string {
  if (code === '') return ''
  const runs = new Set((code.match(/`+/g) ?? []).map((run) => run.length))
  let width = 1
  while (runs.has(width)) width++
  const fence = '`'.repeat(width)
  const pad = code.startsWith('`') || code.endsWith('`') || isPadded(code) ? ' ' : ''
  return fence + pad + code + pad + fence
}

export interface CodeRuns {
  /** The first run of exactly `length` backticks at or after `from`; -1 for none. Calls must not go backwards. */
  readonly next: (length: number, from: number) => number
}

/** All runs of backticks, found in one pass, so that looking for the end of each costs nothing more. */
export function findCodeRuns(source: string): CodeRuns {
  const byLength = new Map<number, { readonly starts: number[]; next: number }>()
  for (let i = source.indexOf('`'); i >= 0; ) {
    const run = runLength(source, i)
    const list = byLength.get(run)
    if (list === undefined) byLength.set(run, { starts: [i], next: 0 })
    else list.starts.push(i)
    i = source.indexOf('`', i + run)
  }
  return {
    next(length, from) {
      const list = byLength.get(length)
      if (list === undefined) return -1
      while (list.next < list.starts.length && (list.starts[list.next] as number) < from) list.next++
      return list.starts[list.next] ?? -1
    },
  }
}
