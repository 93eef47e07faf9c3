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
  // Cut only where what is kept has no mark open.
  while (head > 0 && !canEndAt(old, head)) head--
  while (tail > 0 && (old[old.length - tail] as Unit).run.marks.length > 0) tail--
  const headEnd = head === 0 ? 0 : endOf(old, head - 1, before.offsets, source)
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

/** Where the unit ends in the source. */
function endOf(units: readonly Unit[], unit: number, offsets: readonly number[], source: string): number {
  if (unit + 1 === units.length) return source.length
  return (units[unit] as Unit).text === null ? offsetAt(offsets, unit + 1, source) : (offsets[unit] as number) + 1
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

/** How far something that is no text goes on in the source is known only where what follows has no mark that opens. */
function canEndAt(units: readonly Unit[], at: number): boolean {
  const last = units[at - 1] as Unit
  return last.run.marks.length === 0 && (last.text !== null || (units[at]?.run.marks.length ?? 0) === 0)
}
