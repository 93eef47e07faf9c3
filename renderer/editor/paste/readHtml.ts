import type { Block, InlineContent } from '../../../shared/notion/document.ts'
import { linesOf } from './blockLines.ts'
import { codeText } from './htmlCode.ts'
import { isBlockElement, isDropped } from './htmlElements.ts'
import { readInlineHtml } from './htmlInline.ts'
import { itemsOf } from './htmlList.ts'
import { readTable } from './htmlTable.ts'
import { nestOfficeItems, officeHeading, officeItem } from './officeHtml.ts'

/**
 * Another program's HTML as blocks of the dialect: what it says, without how it looked. Text that stands in no element
 * of its own becomes paragraphs.
 * @param root what the clipboard's HTML was parsed to; it is only read
 */
export function readHtml(root: Element): readonly Block[] {
  return nestOfficeItems(readBlocks(root.childNodes))
}

/** The blocks of neighbouring nodes; what stands beside blocks as mere text is a paragraph between them. */
function readBlocks(nodes: Iterable<Node>): readonly Block[] {
  const blocks: Block[] = []
  let inline: Node[] = []
  const endLine = () => {
    blocks.push(...paragraphs(readInlineHtml(inline)))
    inline = []
  }
  for (const node of nodes) {
    if (isElement(node) && isDropped(node)) continue
    if (!isElement(node) || !isBlockElement(node)) {
      inline.push(node)
      continue
    }
    endLine()
    blocks.push(...readElement(node))
  }
  endLine()
  return blocks
}

function readElement(element: HTMLElement): readonly Block[] {
  const name = element.localName
  const office = officeItem(element)
  if (office !== null) return [office]
  switch (name) {
    case 'p': {
      const level = officeHeading(element)
      if (level === null) break
      return headings(element, level)
    }
    case 'h1':
    case 'h2':
    case 'h3':
      return headings(element, Number(name[1]) as 1 | 2 | 3)
    case 'h4':
    case 'h5':
    case 'h6':
      return headings(element, 3)
    case 'ul':
    case 'ol':
    case 'menu':
      return itemsOf(element, readBlocks)
    case 'li':
      return itemsOf(wrapped(element), readBlocks)
    case 'table':
      return readTable(element, readBlocks)
    case 'pre':
      return element.hasAttribute('data-verbatim')
        ? paragraphs(readInlineHtml([element]))
        : [{ type: 'code', line: 0, ...codeText(element) }]
    case 'blockquote':
      return [{ type: 'quote', line: 0, content: linesOf(readBlocks(element.childNodes)) }]
    case 'hr':
      return [{ type: 'divider', line: 0 }]
    case 'details':
      return [toggle(element)]
    case 'aside':
      return element.classList.contains('callout') ? [callout(element)] : readBlocks(element.childNodes)
  }
  if (element.hasAttribute('data-equation') && name === 'div')
    return [{ type: 'equation', line: 0, tex: element.getAttribute('data-equation') ?? '' }]
  if (name === 'figure' && element.hasAttribute('data-src'))
    return [{ type: 'image', line: 0, alt: element.dataset.alt ?? '', src: element.dataset.src ?? '' }]
  return readBlocks(element.childNodes)
}

/** A paragraph; an image alone in it is a block, and one without text is none. */
function paragraphs(content: InlineContent): readonly Block[] {
  const [only] = content
  if (only === undefined) return []
  if (content.length === 1 && only.type === 'image') return [{ type: 'image', line: 0, alt: only.alt, src: only.src }]
  return [{ type: 'paragraph', line: 0, content }]
}

/** A heading is bold by itself. */
function headings(element: HTMLElement, level: 1 | 2 | 3): readonly Block[] {
  const content = readInlineHtml(element.childNodes).map((run) => ({
    ...run,
    marks: run.marks.filter(({ type }) => type !== 'bold'),
  }))
  return content.length === 0 ? [] : [{ type: 'heading', line: 0, level, content }]
}

function toggle(element: HTMLElement): Block {
  const nodes = [...element.childNodes]
  const summary = nodes.find((node) => isElement(node) && node.localName === 'summary')
  const children = readBlocks(nodes.filter((node) => node !== summary))
  return {
    type: 'bulletItem',
    line: 0,
    content: summary === undefined ? [] : linesOf(readBlocks(summary.childNodes)),
    children,
  }
}

/** As this editor puts it on the clipboard. */
function callout(element: HTMLElement): Block {
  const body = element.querySelector(':scope > .callout-body') ?? element
  const icon = element.querySelector(':scope > .callout-icon')?.textContent ?? ''
  return { type: 'callout', line: 0, icon, layout: 'block', children: readBlocks(body.childNodes) }
}

/** An item that was copied without its list. */
function wrapped(item: HTMLElement): HTMLElement {
  const list = item.ownerDocument.createElement('ul')
  list.append(item.cloneNode(true))
  return list
}

function isElement(node: Node): node is HTMLElement {
  return node.nodeType === 1
}
