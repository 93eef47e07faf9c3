import { type Block, isItem } from './document.ts'

/** Deeper items are kept verbatim: nobody writes them, and each level costs the page three nested elements. */
export const MAX_DEPTH = 32

const indents: string[] = ['']
/** Four spaces a level. */
export function indentOf(depth: number): string {
  for (let i = indents.length; i <= depth; i++) indents.push(`${indents[i - 1]}    `)
  return indents[depth] as string
}

/**
 * How many blank lines the dialect puts at one level between a block and the next one in reading order.
 * The children of an item are a document of their own, with an empty line before a first and after a last child that is
 * no list item; siblings are separated by one blank line, except two list items, and a list below a quote.
 * @param path the last block at each level down to the block before the gap
 * @param next the block behind the gap; undefined at the end
 */
function blanksAt(level: number, path: readonly Block[], next: Block | undefined, nextDepth: number): number {
  if (nextDepth === path.length) return next !== undefined && isItem(next) ? 0 : 1
  const above = path[level] as Block
  if (level > nextDepth) return isItem(above) ? 0 : 1
  if (next === undefined) return 0
  return isItem(next) && (isItem(above) || above.type === 'quote') ? 0 : 1
}

/** The blank lines that the dialect puts there, with their indentation, appended to `out`. */
export function printGap(path: readonly Block[], next: Block | undefined, nextDepth: number, out: string[]): void {
  for (let level = Math.max(path.length - 1, nextDepth); level >= nextDepth; level--) {
    if (blanksAt(level, path, next, nextDepth) === 1) out.push(indentOf(level))
  }
}

/** What the blank lines of a text mean: the dialect's own gap, empty paragraphs at some levels, or neither. */
export type GapReading = 'dialect' | 'odd' | readonly EmptyParagraphs[]
export interface EmptyParagraphs {
  readonly level: number
  /** Index in the gap of each empty paragraph's line. */
  readonly lines: readonly number[]
}

/**
 * Reads the blank lines `lines[from]` to `lines[to - 1]`. An empty paragraph is an empty line between two separating
 * ones, so 2k + 1 blank lines at one level hold k of them (2k at the end of a text).
 */
export function readGap(
  lines: readonly string[],
  from: number,
  to: number,
  path: readonly Block[],
  next: Block | undefined,
  nextDepth: number,
): GapReading {
  const last = path[path.length - 1]
  const deepest = nextDepth === path.length || (last !== undefined && isItem(last)) ? path.length : path.length - 1
  let found: EmptyParagraphs[] | null = null
  let at = from
  for (let level = deepest; level >= nextDepth; level--) {
    const indent = indentOf(level)
    const start = at
    while (at < to && lines[at] === indent) at++
    const count = at - start
    const atEnd = next === undefined && level === 0
    const expected = level === path.length && nextDepth !== path.length ? 0 : blanksAt(level, path, next, nextDepth)
    if (count === expected) continue
    const empty = (atEnd ? count : count - 1) / 2
    if (empty < 1 || !Number.isInteger(empty)) return 'odd'
    found ??= []
    found.push({ level, lines: Array.from({ length: empty }, (_, k) => start - from + 2 * k + 1) })
  }
  if (at < to) return 'odd'
  return found ?? 'dialect'
}

/** Between what a gap that is not the dialect's stands: it is printed again only between the same. */
export function gapPlace(path: readonly Block[], next: Block | undefined, nextDepth: number): string {
  return `${sideOf(path[path.length - 1])}@${path.length - 1}>${sideOf(next)}@${nextDepth}`
}

/** An empty paragraph is a blank line itself, so no other gap than the dialect's can stand beside it. */
function sideOf(block: Block | undefined): string {
  if (block?.type === 'paragraph' && block.content.length === 0) return 'empty'
  return block?.type ?? 'end'
}
