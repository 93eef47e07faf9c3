import type { Node as EditorNode } from '@tiptap/pm/model'
import { type Decoration, DecorationSet } from '@tiptap/pm/view'

/** One decoration as it should be. */
export interface Drawing {
  readonly from: number
  readonly to: number
  /** Drawings of the same name at the same place look the same. */
  readonly name: string
  /** The decoration; its spec carries the name as `drawn`. */
  readonly make: () => Decoration
}

/**
 * The decorations for these drawings. Those that are there already stay, so that a key press costs what it changes:
 * ProseMirror makes a set anew in the square of its size.
 * @param before decorations of the same document
 */
export function redraw(before: DecorationSet, drawings: readonly Drawing[], doc: EditorNode): DecorationSet {
  const missing = new Map<string, Drawing>()
  for (const drawing of drawings) missing.set(placeOf(drawing.from, drawing.to, drawing.name), drawing)
  const stale: Decoration[] = []
  for (const decoration of before.find()) {
    const place = placeOf(decoration.from, decoration.to, (decoration.spec as { readonly drawn: string }).drawn)
    if (!missing.delete(place)) stale.push(decoration)
  }
  if (stale.length === 0 && missing.size === 0) return before
  const added = [...missing.values()].map((drawing) => drawing.make())
  return before === DecorationSet.empty ? DecorationSet.create(doc, added) : before.remove(stale).add(doc, added)
}

function placeOf(from: number, to: number, name: string): string {
  return `${from} ${to} ${name}`
}
