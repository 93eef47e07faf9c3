import type { Block, Item } from '../../../shared/notion/document.ts'
import { styleOf } from './htmlElements.ts'
import { readInlineHtml } from './htmlInline.ts'

/** The level in its list of an item that Word or WPS wrote as a paragraph, counted from 1. */
const levels = new WeakMap<Block, number>()

/**
 * An item as Word and WPS write it: a paragraph whose style names a list (`mso-list:l0 level2 lfo1`), and whose number or
 * bullet is text that is to be ignored. null for a paragraph of another kind.
 */
export function officeItem(element: HTMLElement): Item | null {
  const [, level] = /mso-list\s*:\s*[^;]*\blevel(\d)/i.exec(styleOf(element)) ?? []
  if (level === undefined) return null
  const [, number] = /^\s*[（(]?(\d{1,9}|[a-z]{1,2}|[一二三四五六七八九十]+)[.)）、．]/iu.exec(labelOf(element)) ?? []
  const content = readInlineHtml(element.childNodes)
  const item: Item =
    number === undefined
      ? { type: 'bulletItem', line: 0, content, children: [] }
      : { type: 'numberItem', line: 0, number: Number(number) || 1, content, children: [] }
  levels.set(item, Number(level))
  return item
}

/** The level of a heading that Word or WPS wrote as a paragraph; null for another paragraph. */
export function officeHeading(element: HTMLElement): 1 | 2 | 3 | null {
  if (/^Mso(?:Title|Heading)/.test(element.className)) return 1
  const [, level] = /mso-outline-level\s*:\s*(\d)/i.exec(styleOf(element)) ?? []
  return level === undefined ? null : (Math.min(Number(level), 3) as 1 | 2 | 3)
}

/** Puts items below those of a lesser level that stand before them; letters and Chinese numbers count from 1. */
export function nestOfficeItems(blocks: readonly Block[]): readonly Block[] {
  const nested: Block[] = []
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block
    const level = levels.get(block)
    if (level === undefined) {
      nested.push(block)
      continue
    }
    const run: Item[] = []
    for (let next = blocks[at + 1]; (levels.get(next as Block) ?? 0) > level; next = blocks[at + 1]) {
      run.push(next as Item)
      at += 1
    }
    const item = { ...(block as Item), children: nestOfficeItems(run) }
    nested.push(countOn(nested.at(-1), item))
  }
  return nested
}

/** A list counts by its text only where it begins. */
function countOn(before: Block | undefined, item: Item): Item {
  return item.type === 'numberItem' && before?.type === 'numberItem' ? { ...item, number: before.number + 1 } : item
}

function labelOf(element: HTMLElement): string {
  const label = [...element.querySelectorAll('[style]')].find((one) => /mso-list\s*:\s*ignore/i.test(styleOf(one)))
  return label?.textContent ?? ''
}
