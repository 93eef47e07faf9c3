import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Block } from '../../../shared/notion/document.ts'
import { placesOf } from '../document/fromEditor.ts'

const key = new PluginKey<DecorationSet>('tint')

/** A tint beside lines that have stood unchanged for weeks; it goes with the line's next edit. */
export function tintPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, before) =>
        (transaction.getMeta(key) as DecorationSet | undefined) ?? before.map(transaction.mapping, transaction.doc),
    },
    props: { decorations: (state) => key.getState(state) },
  })
}

/** Tints these blocks and no others; null where they are tinted already. */
export function tintBlocks(state: EditorState, blocks: readonly Block[]): Transaction | null {
  const before = key.getState(state) ?? DecorationSet.empty
  const wanted = new Set(blocks)
  if (wanted.size === 0 && before === DecorationSet.empty) return null
  const tints = placesOf(state.doc).flatMap(({ block, pos, node }) =>
    wanted.has(block) ? [Decoration.node(pos, pos + node.nodeSize, { class: 'stale' })] : [],
  )
  const known = new Set(before.find().map(({ from, to }) => `${from} ${to}`))
  if (known.size === tints.length && tints.every(({ from, to }) => known.has(`${from} ${to}`))) return null
  return state.tr.setMeta(key, DecorationSet.create(state.doc, tints)).setMeta('addToHistory', false)
}
