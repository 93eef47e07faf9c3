const blocks = new Set(
  `address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4
  h5 h6 header hr html li main menu ol p pre section summary table tbody td tfoot th thead tr ul`.split(/\s+/),
)

/** What a page shows around its text, and what says nothing as text. */
const dropped = new Set(
  `audio button canvas embed head iframe input link meta nav noscript object option script select style svg template
  textarea title video`.split(/\s+/),
)

/** Whether an element begins a line of its own; one that holds such a one does so as well (`<b><p>…</p></b>`). */
export function isBlockElement(element: HTMLElement): boolean {
  if (blocks.has(element.localName)) return true
  for (const child of element.children) {
    if (!isDropped(child as HTMLElement) && isBlockElement(child as HTMLElement)) return true
  }
  return false
}

/** Whether an element is none of the text: of the page around it, hidden, or a sign beside it. */
export function isDropped(element: HTMLElement): boolean {
  const { localName } = element
  if (dropped.has(localName) || localName.startsWith('o:') || localName.startsWith('v:')) return true
  if (element.hidden || element.getAttribute('role') === 'navigation') return true
  const style = styleOf(element)
  return /(?:^|;)\s*(?:display\s*:\s*none|mso-hide\s*:\s*all|mso-list\s*:\s*ignore)/i.test(style)
}

export function styleOf(element: Element): string {
  return element.getAttribute('style') ?? ''
}
