import { linesOf, wordFinder } from '../../shared/search/findWords.ts'

/**
 * Selects words in a page that is read, and brings them into sight: the same ones of all as those that are first in the
 * line. What stands in an address only is not to be seen, and nothing is selected.
 * @param shown where the page's text is drawn
 * @param text the page's Markdown, and a line of it, from 1
 */
export function selectInPage(
  shown: Element,
  { text, line }: { readonly text: string; readonly line: number },
  { words, heedCase }: { readonly words: string; readonly heedCase: boolean },
): void {
  const find = wordFinder(words, heedCase)
  const before = linesOf(text)
    .slice(0, line - 1)
    .reduce((sum, written) => sum + find(written).length, 0)
  const nodes: { readonly node: Text; readonly start: number }[] = []
  let drawn = ''
  const walker = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    nodes.push({ node: node as Text, start: drawn.length })
    drawn += (node as Text).data
  }
  const all = find(drawn)
  const match = all[Math.min(before, all.length - 1)]
  if (match === undefined) return
  const placeOf = (at: number) => nodes.findLast(({ start }) => start <= at)
  const [first, last] = [placeOf(match.from), placeOf(match.to - 1)]
  if (first === undefined || last === undefined) return
  getSelection()?.setBaseAndExtent(first.node, match.from - first.start, last.node, match.to - last.start)
  first.node.parentElement?.scrollIntoView({ block: 'center' })
}
