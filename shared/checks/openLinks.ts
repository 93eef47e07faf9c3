import type { TextRange } from '../report/blockText.ts'

const openLink =
  /!?\[[^[\]\n]*\]\((?:https?:\/\/|[^()\s]*\.(?:md|png|jpe?g|gif|csv|pdf|html?)\b)[^\s()]*(?![^\s()]*\))/gi

/** Links that were typed or cut off without their closing bracket, so that they are read as text. */
export function openLinks(text: string): readonly TextRange[] {
  if (!text.includes('](')) return []
  return [...text.matchAll(openLink)].map((match) => ({ from: match.index, to: match.index + match[0].length }))
}
