import type { Block, Item } from '../../../shared/notion/document.ts'
import { isBlockElement, isDropped } from './htmlElements.ts'
import { readInlineHtml } from './htmlInline.ts'

type ReadBlocks = (nodes: Iterable<Node>) => readonly Block[]

/**
 * The items of a list. A list that stands directly in another one, as Google and older Word write it, is below the item
 * before it.
 */
export function itemsOf(list: HTMLElement, readBlocks: ReadBlocks): readonly Block[] {
  const items: Item[] = []
  let number = Number(list.getAttribute('start') ?? 1)
  for (const child of list.children) {
    const element = child as HTMLElement
    const last = items.at(-1)
    if (/^(?:ul|ol|menu)$/.test(element.localName)) {
      const inside = itemsOf(element, readBlocks)
      if (last !== undefined) items[items.length - 1] = { ...last, children: [...last.children, ...inside] }
      else items.push(...(inside as readonly Item[]))
    } else if (!isDropped(element)) {
      items.push(readItem(element, list.localName === 'ol', number, readBlocks))
      number += 1
    }
  }
  return items
}

function readItem(element: HTMLElement, isNumbered: boolean, number: number, readBlocks: ReadBlocks): Item {
  const { content, children } = parts(element, readBlocks)
  const checked = checkedState(element)
  if (checked !== null) return { type: 'toDoItem', line: 0, checked, content, children }
  return isNumbered
    ? { type: 'numberItem', line: 0, number, content, children }
    : { type: 'bulletItem', line: 0, content, children }
}

/** An item's own text is its first line; what follows stands below it. */
function parts(element: HTMLElement, readBlocks: ReadBlocks): Pick<Item, 'content' | 'children'> {
  const nodes = [...element.childNodes].filter((node) => node.nodeType !== 1 || !isDropped(node as HTMLElement))
  const firstBlock = nodes.findIndex((node) => node.nodeType === 1 && isBlockElement(node as HTMLElement))
  const content = readInlineHtml(firstBlock < 0 ? nodes : nodes.slice(0, firstBlock))
  const blocks = firstBlock < 0 ? [] : readBlocks(nodes.slice(firstBlock))
  const [first] = blocks
  return content.length === 0 && (first?.type === 'paragraph' || first?.type === 'heading')
    ? { content: first.content, children: blocks.slice(1) }
    : { content, children: blocks }
}

function checkedState(element: HTMLElement): boolean | null {
  const own = element.getAttribute('data-checked') ?? element.getAttribute('aria-checked')
  if (own !== null) return own === 'true'
  const box = element.querySelector(':scope > input[type=checkbox], :scope > :not(ul, ol) input[type=checkbox]')
  return box === null ? null : box.hasAttribute('checked')
}
