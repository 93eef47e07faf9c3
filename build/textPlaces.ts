/**
 * Where to click in a report's text. What is asked runs in the page and knows nothing of this file. A text element is
 * what a block's own text stands in; the title is none, as the page shows it above the text.
 */

export interface Point {
  readonly x: number
  readonly y: number
}
export interface Asked<T> {
  readonly what: T
  /** Where to scroll it. */
  readonly block: ScrollLogicalPosition
}

/** Where the last line of the n-th text element ends; counted from 0, in reading order. */
export function pointAtEnd({ what, block }: Asked<number>): Point | null {
  const elements = document.querySelectorAll(
    '.report :is(p, h1, h2, h3, pre):not(.page-part, .verbatim, .section-place)',
  )
  const element = elements[what]
  if (element === undefined) return null
  element.scrollIntoView({ block })
  const range = document.createRange()
  range.selectNodeContents(element)
  const box = [...range.getClientRects()].at(-1) ?? element.getBoundingClientRect()
  return { x: box.right - 1, y: (box.top + box.bottom) / 2 }
}

/** Right behind the last character of these words, where they stand first. */
export function pointBehind({ what, block }: Asked<string>): Point | null {
  const elements = document.querySelectorAll('.report :is(p, h1, h2, h3, pre):not(.page-part, .verbatim)')
  const element = [...elements].find((one) => one.textContent?.includes(what))
  if (element === undefined) return null
  element.scrollIntoView({ block })
  let rest = (element.textContent?.indexOf(what) ?? 0) + what.length
  const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
    const length = node.textContent?.length ?? 0
    if (rest > length) {
      rest -= length
      continue
    }
    const range = document.createRange()
    range.setStart(node, rest - 1)
    range.setEnd(node, rest)
    const box = range.getBoundingClientRect()
    // Nearer to the character's end than to its begin.
    return { x: box.right - 1, y: (box.top + box.bottom) / 2 }
  }
  return null
}
