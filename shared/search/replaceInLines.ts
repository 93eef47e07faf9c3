import { type WordRange, wordFinder } from './findWords.ts'

/** A line with other words in the place of those that stand at these ranges, which are in order and apart. */
function replaceRanges(line: string, ranges: readonly WordRange[], by: string): string {
  let replaced = ''
  let from = 0
  for (const range of ranges) {
    replaced += line.slice(from, range.from) + by
    from = range.to
  }
  return replaced + line.slice(from)
}

/** A text with other words in these lines (1-based); all else, line ends too, stays as it is. */
export function replaceInLines(
  text: string,
  lines: readonly number[],
  { words, heedCase, by }: { readonly words: string; readonly heedCase: boolean; readonly by: string },
): string {
  const find = wordFinder(words, heedCase)
  const written = text.split('\n')
  for (const line of lines) {
    const before = written[line - 1]
    if (before !== undefined) written[line - 1] = replaceRanges(before, find(before), by)
  }
  return written.join('\n')
}
