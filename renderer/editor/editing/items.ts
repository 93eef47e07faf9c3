import type { Node as EditorNode, ResolvedPos } from '@tiptap/pm/model'

export type ListName = 'bulletList' | 'orderedList' | 'taskList'

export function isListNode(node: EditorNode): boolean {
  return node.type.name === 'bulletList' || node.type.name === 'orderedList' || node.type.name === 'taskList'
}

export function isItemNode(node: EditorNode): boolean {
  return node.type.name === 'listItem' || node.type.name === 'taskItem'
}

/** Depth of the innermost item around a position; 0 for none. */
export function itemDepth($pos: ResolvedPos): number {
  for (let depth = $pos.depth; depth > 0; depth--) if (isItemNode($pos.node(depth))) return depth
  return 0
}

/** Depth of the item whose own text (not a child's) holds the position; 0 for none. */
export function ownItemDepth($pos: ResolvedPos): number {
  const depth = $pos.depth - 1
  return depth > 0 && isItemNode($pos.node(depth)) && $pos.index(depth) === 0 ? depth : 0
}
