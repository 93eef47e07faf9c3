import { labelKey } from '../../blocks/kpi/labelKey.ts'
import type { Block } from '../../notion/document.ts'
import { blockText } from '../blockText.ts'
import type { Reading } from '../reading.ts'
import { type Entry, entriesOf } from './entries.ts'

const keys = new WeakMap<Reading, ReadonlyMap<Block, string>>()

/**
 * What a decision calls an item: its name below the names of the items above it, so that it stays when its progress,
 * its dates or its place change. Items of one name are told apart by their heading, then by their text, then by their
 * order. '' for a block that is not compared.
 */
export function itemKey(reading: Reading, block: Block): string {
  let known = keys.get(reading)
  if (known === undefined) {
    known = keysOf(entriesOf(reading).filter(({ area }) => area !== null))
    keys.set(reading, known)
  }
  return known.get(block) ?? ''
}

const forms: readonly ((entry: Entry) => string)[] = [
  pathOf,
  (entry) => `${key(entry.section?.title ?? '')} / ${pathOf(entry)}`,
  (entry) => `${key(entry.section?.title ?? '')} / ${pathOf(entry)} = ${key(blockText(entry.block).plain)}`,
]

function keysOf(entries: readonly Entry[]): ReadonlyMap<Block, string> {
  const found = new Map<Block, string>()
  let open = entries
  for (const form of forms) {
    const groups = Map.groupBy(open, form)
    for (const [name, [entry, ...more]] of groups) {
      if (entry !== undefined && more.length === 0) found.set(entry.block, name)
    }
    open = open.filter(({ block }) => !found.has(block))
  }
  const last = forms.at(-1) as (typeof forms)[number]
  for (const [name, group] of Map.groupBy(open, last)) {
    for (const [at, { block }] of group.entries()) found.set(block, `${name} #${at + 1}`)
  }
  return found
}

function pathOf(entry: Entry): string {
  const names = [nameOf(entry)]
  for (let above = entry.parent; above !== null && above.area !== null; above = above.parent)
    names.unshift(nameOf(above))
  return names.join(' > ')
}

function nameOf({ name, labels, recognition, block }: Entry): string {
  if (labels.length > 0) return labels.join(' + ')
  const start = recognition?.kind === 'incident' ? (recognition.value.start ?? '') : ''
  return `${start}${key(name) || labelKey(blockText(block).text)}`
}

/** Without the figures, which are what changes. */
const key = (text: string): string => labelKey(text.replace(/\d+(?:\.\d+)?\s*%/g, '%')).replace(/[\p{P}\p{S}]+/gu, '')
