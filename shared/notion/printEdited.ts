import type { Inline, InlineContent } from './document.ts'
import { sameMarks } from './inline/marks.ts'
import { sameRun } from './inline/sameInline.ts'
import { printBetween, printInline } from './printInline.ts'
import { type BreakStyle, readInlineWithPositions } from './readInline.ts'

/**
 * Prints edited content next to the source that it was edited from: what stands before and after the edit keeps the
 * author's spelling, the edit is printed in the dialect.
 */
export function printEdited(content: InlineContent, source: string, breaks: BreakStyle = 'newline'): string {
  const before = readInlineWithPositions(source, breaks)
  const old = flatten(before.content)
  const now = flatten(content)
  const shorter = Math.min(old.length, now.length)
  let head = 0
  while (head < shorter && sameUnit(old[head], now[head])) head++
  let tail = 0
  while (tail < shorter - head && sameUnit(old[old.length - 1 - tail], now[now.length - 1 - tail])) tail++
  // Cut only where no mark is open on either side, in the old content and in the new.
  while (head > 0 && !(isPlainCut(old, head) && isPlainCut(now, head))) head--
  while (tail > 0 && !(isPlainCut(old, old.length - tail) && isPlainCut(now, now.length - tail))) tail--
  const headEnd = head === old.length ? source.length : offsetAt(before.offsets, head, source)
  const tailStart = tail === 0 ? source.length : offsetAt(before.offsets, old.length - tail, source)
  const middle = unflatten(now.slice(head, now.length - tail))
  const kept = printBetween(source.slice(0, headEnd), middle, source.slice(tailStart), breaks, content)
  return kept ?? printInline(content, breaks)
}

/** Where the unit begins in the source, its escaping backslash or guard included. */
function offsetAt(offsets: readonly number[], unit: number, source: string): number {
  const at = offsets[unit] ?? source.length
  const previous = unit === 0 ? -1 : (offsets[unit - 1] as number)
  return source[at - 1] === '\\' && at - 1 > previous ? at - 1 : at
}

/** One unit of flattened content: a UTF-16 unit of text, or something that is no text. */
interface Unit {
  readonly text: string | null
  readonly run: Inline
}

function flatten(content: InlineContent): readonly Unit[] {
  const units: Unit[] = []
  for (const run of content) {
    if (run.type === 'text') for (let i = 0; i < run.text.length; i++) units.push({ text: run.text[i] as string, run })
    else units.push({ text: null, run })
  }
  return units
}

function unflatten(units: readonly Unit[]): InlineContent {
  const content: Inline[] = []
  for (const { text, run } of units) {
    const last = content[content.length - 1]
    if (text === null) content.push(run)
    else if (last?.type === 'text' && sameMarks(last.marks, run.marks)) {
      content[content.length - 1] = { ...last, text: last.text + text }
    } else content.push({ type: 'text', text, marks: run.marks })
  }
  return content
}

function sameUnit(a: Unit | undefined, b: Unit | undefined): boolean {
  if (a === undefined || b === undefined || a.text !== b.text) return false
  return a.text === null ? sameRun(a.run, b.run) : a.run === b.run || sameMarks(a.run.marks, b.run.marks)
}

function isPlainCut(units: readonly Unit[], at: number): boolean {
  const left = units[at - 1]
  const right = units[at]
  return (left === undefined || left.run.marks.length === 0) && (right === undefined || right.run.marks.length === 0)
}
