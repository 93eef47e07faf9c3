/** How well something is meant by what was typed: 0 for not at all, more is better. */
function rank(typed: string, title: string, keywords: readonly string[]): number {
  const query = plain(typed)
  const name = plain(title)
  if (query === '') return 1
  if (name === query) return 7
  if (name.startsWith(query)) return 6
  if (keywords.includes(query)) return 5
  if (keywords.some((word) => word.startsWith(query))) return 4
  if (name.includes(query)) return 3
  if (query.length > 1 && isWithin(query, name)) return 2
  return query.length > 2 && keywords.some((word) => word[0] === query[0] && isWithin(query, word)) ? 1 : 0
}

/** What was meant, the best first; among equals in their own order. */
export function findRanked<T>(
  typed: string,
  all: readonly T[],
  wordsOf: (one: T) => { readonly title: string; readonly keywords: readonly string[] },
): readonly T[] {
  return all
    .map((one) => ({ one, score: rank(typed, wordsOf(one).title, wordsOf(one).keywords) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ one }) => one)
}

/** An input method types full-width letters and spaces too. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s'’]+/g, '')
}

/** Whether the characters occur in the text in this order. */
function isWithin(query: string, text: string): boolean {
  let at = 0
  for (const char of query) {
    at = text.indexOf(char, at) + 1
    if (at === 0) return false
  }
  return true
}
