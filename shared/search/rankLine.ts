import type { WordRange } from './findWords.ts'

/**
 * How early a line stands among those of its page: smaller is earlier. Headings come before labels and names (what
 * stands before the first colon of a line, or is bold at its beginning), those before prose; of equals those in which
 * a Latin word is whole.
 */
export function rankLine(line: string, ranges: readonly WordRange[]): number {
  const whole = ranges.some((range) => isWhole(line, range)) ? 0 : 1
  return 2 * placeOf(line, ranges[0]?.from ?? 0) + whole
}

function placeOf(line: string, from: number): number {
  if (/^\s*#{1,3} /.test(line)) return 0
  const label = /^\s*(?:[-*>] |\d+[.)] )?\s*(?:\[[ x]\]\s+)?(?:\*\*[^*]{1,60}\*\*|[^：:，。；,;]{1,40}[：:])/.exec(line)
  return label !== null && from < label[0].length ? 1 : 2
}

function isWhole(line: string, { from, to }: WordRange): boolean {
  return !(isLatin(line, from - 1) && isLatin(line, from)) && !(isLatin(line, to - 1) && isLatin(line, to))
}
function isLatin(line: string, at: number): boolean {
  return /[\p{Script=Latin}\p{Nd}_]/u.test(line.charAt(at))
}
