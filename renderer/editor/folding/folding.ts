import { Extension } from '@tiptap/core'
import type { ResolvedPos } from '@tiptap/pm/model'
import { type Command, type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { isItemNode } from '../editing/items.ts'

const key = new PluginKey<DecorationSet>('folding')

/** What is asked of the plugin: to fold or unfold the item before which a position stands, or to show a position. */
type Request = { readonly toggle: number } | { readonly show: number }

/**
 * Items whose insides are out of sight. That is a view of this window only: nothing of it is in the text or its history.
 * Whatever the cursor goes to is in sight again.
 */
export const Folding = Extension.create({
  name: 'folding',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply(transaction, before, _old, { doc, selection }) {
          let folds = transaction.docChanged ? before.map(transaction.mapping, doc) : before
          const request = transaction.getMeta(key) as Request | undefined
          if (request !== undefined && 'toggle' in request) folds = toggle(folds, doc, request.toggle)
          if (folds === DecorationSet.empty) return folds
          if (request !== undefined && 'show' in request) folds = unfoldAround(folds, doc.resolve(request.show))
          return unfoldAround(unfoldAround(folds, selection.$from), selection.$to)
        },
      },
      props: {
        decorations: (state) => key.getState(state),
        handleDOMEvents: {
          mousedown(view, event) {
            const pos = markerAt(view, event)
            if (pos === null) return false
            event.preventDefault()
            view.dispatch(toggleAt(view.state, pos))
            return true
          },
        },
      },
    }),
  ],
})

/** Folds the item of the cursor, or unfolds it; there where it has something below its own line. */
export const foldItem: Command = (state, dispatch) => {
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 0; depth--) {
    if (!isItemNode($from.node(depth)) || $from.node(depth).childCount < 2) continue
    dispatch?.(toggleAt(state, $from.before(depth)))
    return true
  }
  return false
}

/** A cursor below the item's own line goes to that, or it would be out of sight. */
function toggleAt({ doc, selection, tr }: EditorState, pos: number): Transaction {
  const item = doc.nodeAt(pos)
  const lineEnd = pos + 1 + (item?.firstChild?.nodeSize ?? 0)
  if (item !== null && selection.to > lineEnd && selection.from < pos + item.nodeSize) {
    tr.setSelection(TextSelection.near(tr.doc.resolve(lineEnd - 1), -1))
  }
  return tr.setMeta(key, { toggle: pos })
}

/** Brings a position into sight, without moving the cursor there. */
export function unfold(view: EditorView, pos: number): void {
  if (key.getState(view.state) !== DecorationSet.empty) view.dispatch(view.state.tr.setMeta(key, { show: pos }))
}

/** How many items are folded. */
export function foldsIn(state: EditorState): number {
  return key.getState(state)?.find().length ?? 0
}

function toggle(folds: DecorationSet, doc: EditorState['doc'], pos: number): DecorationSet {
  const item = doc.nodeAt(pos)
  if (item === null || item.childCount < 2) return folds
  const own = foldOf(folds, pos, pos + item.nodeSize)
  return own === undefined
    ? folds.add(doc, [Decoration.node(pos, pos + item.nodeSize, { class: 'folded' })])
    : folds.remove([own])
}

function unfoldAround(folds: DecorationSet, $pos: ResolvedPos): DecorationSet {
  let left = folds
  for (let depth = $pos.depth; depth > 0; depth--) {
    if (!isItemNode($pos.node(depth)) || $pos.index(depth) === 0) continue
    const own = foldOf(left, $pos.before(depth), $pos.after(depth))
    if (own !== undefined) left = left.remove([own])
  }
  return left
}

function foldOf(folds: DecorationSet, from: number, to: number): Decoration | undefined {
  return folds.find(from, to).find((fold) => fold.from === from && fold.to === to)
}

/** The item whose bullet or number is under the pointer; null for none, and for one with nothing to fold. */
function markerAt(view: EditorView, { target, button, clientX, clientY }: MouseEvent): number | null {
  if (button !== 0 || !(target instanceof HTMLElement) || !/^(?:LI|UL|OL)$/.test(target.tagName)) return null
  const items = target.tagName === 'LI' ? [target] : [...target.children]
  for (const item of items) {
    // Instruments of the margin may stand before an item's own line.
    const own = item.querySelector(':scope > p, :scope > div > p')
    const line = own?.getBoundingClientRect()
    if (line === undefined || clientY < line.top || clientY > line.bottom) continue
    if (clientX > line.left || clientX < line.left - 28 || own?.nextElementSibling === null) return null
    const pos = view.posAtDOM(item, 0) - 1
    return isItemNode(view.state.doc.nodeAt(pos) ?? view.state.doc) ? pos : null
  }
  return null
}
