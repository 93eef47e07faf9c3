import type { Node as EditorNode } from '@tiptap/pm/model'

/**
 * How many of a page's nodes are its title (a heading of level 1 that stands first) and its properties. They are shown
 * above the text and are changed there.
 */
export function headLength(nodes: readonly EditorNode[]): number {
  const first = nodes[0]
  const titled = first?.type.name === 'heading' && first.attrs.level === 1 ? 1 : 0
  return nodes[titled]?.type.name === 'properties' ? titled + 1 : titled
}

/** Position behind the title and the properties. */
export function headSize(doc: EditorNode, length = headLength(doc.children)): number {
  let size = 0
  for (const node of doc.children.slice(0, length)) size += node.nodeSize
  return size
}
