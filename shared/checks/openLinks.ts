import type { TextRange } from '../report/blockText.ts'

/** An address up to its closing bracket, if it has one: a web address, or a path that ends like a file's. */
const written =
  /!?\[[^[\]\n]*\]\((?:[a-z]+:\/\/[^\s()，。；]*|[^()\n，。；]*?\.(?:md|png|jpe?g|gif|webp|svg|csv|pdf|html?|xlsx?|docx?|pptx?)(?![\w.]))\)?/gi

/** Links that were typed or cut off so that they are read as text: without their closing bracket, or with blanks. */
export function openLinks(text: string): readonly TextRange[] {
  if (!text.includes('](')) return []
  return [...text.matchAll(written)].map((match) => ({ from: match.index, to: match.index + match[0].length }))
}
