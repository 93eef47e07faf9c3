import { escapeForRegExp } from './caseVariants.ts'

/** Where words stand in a line, in UTF-16 units. */
export interface WordRange {
  readonly from: number
  readonly to: number
}

/** Finds words in lines: where they stand, apart from each other, in order. Nothing is found for no words. */
export function wordFinder(words: string, heedCase: boolean): (line: string) => readonly WordRange[] {
  if (words === '') return () => []
  const pattern = new RegExp(escapeForRegExp(words), heedCase ? 'gu' : 'giu')
  return (line) => {
    const ranges: WordRange[] = []
    for (const { index, 0: found } of line.matchAll(pattern)) ranges.push({ from: index, to: index + found.length })
    return ranges
  }
}

/** A text's lines, without their ends; a carriage return before a line feed belongs to the end. */
export function linesOf(text: string): readonly string[] {
  return text.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line))
}
