import { type Node as EditorNode, Fragment } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { isItemNode, isListNode } from '../editing/items.ts'

/** A block among those beside it. A list is none: its items stand beside whatever is before and behind it. */
export interface Sibling {
  readonly node: EditorNode
  /** Position before it; -1 for one that is put there. */
  readonly pos: number
  /** The list that an item stands in, or a list of the kind that an item to be put there wants. */
  readonly list: EditorNode | null
}

/** Whether blocks stand beside each other in it: the page, an item, a callout. */
export function isContainer(node: EditorNode): boolean {
  return node.type.name === 'doc' || node.type.name === 'callout' || isItemNode(node)
}

/**
 * The blocks in a container, without an item's own text.
 * @param inside position of the container's content
 */
export function siblingsIn(container: EditorNode, inside: number): readonly Sibling[] {
  const siblings: Sibling[] = []
  container.forEach((node, offset, index) => {
    if (index === 0 && isItemNode(container)) return
    const pos = inside + offset
    if (!isListNode(node)) siblings.push({ node, pos, list: null })
    else node.forEach((item, within) => void siblings.push({ node: item, pos: pos + 1 + within, list: node }))
  })
  return siblings
}

/**
 * Changes which blocks stand in a container, and no more of the document than differs. Neighbouring items of one kind
 * make one list; one that begins anew counts from 1, as the text would.
 * @param inside position of the container's content
 */
export function editSiblings(
  tr: Transaction,
  inside: number,
  edit: (siblings: readonly Sibling[]) => readonly Sibling[],
): void {
  const container = tr.doc.resolve(inside).parent
  const own = isItemNode(container) ? [container.child(0)] : []
  const nodes = [...own, ...gather(edit(siblingsIn(container, inside)))]
  const paragraph = nodes.length === 0 ? container.type.schema.nodes.paragraph?.create() : undefined
  replaceDiffering(tr, container, inside, paragraph === undefined ? nodes : [paragraph])
}

/** Items in lists again. What is left of a list keeps its first number, in its first place. */
function gather(siblings: readonly Sibling[]): readonly EditorNode[] {
  const nodes: EditorNode[] = []
  const begun = new Set<EditorNode>()
  for (let at = 0; at < siblings.length; ) {
    const { list, node } = siblings[at] as Sibling
    if (list === null) {
      nodes.push(node)
      at += 1
      continue
    }
    const run: Sibling[] = []
    for (let next = siblings[at]; next?.list?.type === list.type; next = siblings[++at]) run.push(next)
    const keeper = run.find(({ pos }) => pos >= 0)?.list ?? null
    const attributes = keeper !== null && !begun.has(keeper) ? keeper.attrs : { ...list.attrs, start: 1 }
    for (const one of run) if (one.list !== null && one.pos >= 0) begun.add(one.list)
    const items = run.map((one) => (one.list === keeper ? one.node : withoutNumber(one.node)))
    nodes.push(list.type.create(attributes, items))
  }
  return nodes
}

/** A number of its own belongs to the run that an item stood in. */
function withoutNumber(item: EditorNode): EditorNode {
  return item.attrs.number == null ? item : item.type.create({ ...item.attrs, number: null }, item.content)
}

function replaceDiffering(tr: Transaction, parent: EditorNode, inside: number, nodes: readonly EditorNode[]): void {
  const before = parent.children
  const shorter = Math.min(before.length, nodes.length)
  let head = 0
  while (head < shorter && isSame(before[head], nodes[head])) head++
  let tail = 0
  while (tail < shorter - head && isSame(before.at(-1 - tail), nodes.at(-1 - tail))) tail++
  const from = inside + sizeOf(before.slice(0, head))
  const [old, now] = [before.slice(head, before.length - tail), nodes.slice(head, nodes.length - tail)]
  const [oldList, list] = [old[0], now[0]]
  // Within one list only the items that differ.
  if (old.length === 1 && now.length === 1 && oldList && list && isListNode(oldList) && oldList.sameMarkup(list)) {
    replaceDiffering(tr, oldList, from + 1, list.children)
  } else if (old.length > 0 || now.length > 0) {
    tr.replaceWith(from, from + sizeOf(old), Fragment.from(now))
  }
}

/** The same node, or a list of the same items. */
function isSame(a: EditorNode | undefined, b: EditorNode | undefined): boolean {
  if (a === b || a === undefined || b === undefined) return a === b
  return (
    isListNode(a) &&
    a.sameMarkup(b) &&
    a.childCount === b.childCount &&
    a.children.every((item, index) => item === b.child(index))
  )
}

function sizeOf(nodes: readonly EditorNode[]): number {
  return nodes.reduce((size, node) => size + node.nodeSize, 0)
}
