/** Letters of the tests' alphabet that are one when case is ignored, by Unicode's CaseFolding.txt (C and S), written out. */
const folds: Readonly<Record<string, string>> = {
  A: 'a',
  B: 'b',
  K: 'k',
  S: 's',
  '\u017f': 's',
  '\u212a': 'k',
  Σ: 'σ',
  ς: 'σ',
  '\u1e9e': 'ß',
  É: 'é',
  '\u{10400}': '\u{10428}',
}
/** What random texts and queries are made of: scripts, signs, pairs of units, combining marks, line ends. */
export const alphabet = [
  ...Object.keys(folds),
  ...'abksσßéiİı',
  ...'进度的，。：【】',
  ...' .*+?^$()[]{}|\\/-_%~`#>',
  '\u{10428}',
  '😀',
  '👩‍💻',
  'e\u0301',
  '\u200b',
  '1',
  '９',
]

const fold = (text: string): string => [...text].map((character) => folds[character] ?? character).join('')

/** The lines of a text, counted from 1, that have the words: looked through one by one. */
export function scanPlainly(text: string, words: string, heedCase: boolean): readonly number[] {
  const as = heedCase ? (written: string) => written : fold
  if (words === '') return []
  return text.split('\n').flatMap((line, at) => (as(line.replace(/\r$/, '')).includes(as(words)) ? [at + 1] : []))
}
