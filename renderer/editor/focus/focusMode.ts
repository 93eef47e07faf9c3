import { Extension } from '@tiptap/core'
import type { EditorState } from '@tiptap/pm/state'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'

const key = new PluginKey<boolean>('focusMode')

/** Marks the block of the cursor and what it stands in, so that the style sheet can dim all else. Off at first. */
export const FocusMode = Extension.create({
  name: 'focusMode',
  addProseMirrorPlugins: () => [
    new Plugin<boolean>({
      key,
      state: {
        init: () => false,
        apply: (transaction, isOn) => (transaction.getMeta(key) as boolean | undefined) ?? isOn,
      },
      props: {
        decorations: (state) => (key.getState(state) === true ? path(state) : null),
      },
    }),
  ],
})

export function setFocusMode(view: EditorView, isOn: boolean): void {
  if (key.getState(view.state) === isOn) return
  view.dispatch(view.state.tr.setMeta(key, isOn).setMeta('addToHistory', false))
}

/** The blocks from the page down to the cursor; where several are selected, down to what holds them. */
function path({ doc, selection: { $from, $to } }: EditorState): DecorationSet {
  const shared = $from.sharedDepth($to.pos)
  const marks: Decoration[] = []
  for (let depth = 1; depth <= shared; depth++) {
    marks.push(Decoration.node($from.before(depth), $from.after(depth), { class: 'focus-path' }))
  }
  if (shared === $from.depth) return DecorationSet.create(doc, marks)
  const around = $from.node(shared)
  let pos = shared === 0 ? 0 : $from.start(shared)
  around.forEach((node) => {
    const isSelected = pos < $to.pos && pos + node.nodeSize > $from.pos
    if (isSelected && !node.isInline) marks.push(Decoration.node(pos, pos + node.nodeSize, { class: 'focus-path' }))
    pos += node.nodeSize
  })
  return DecorationSet.create(doc, marks)
}
