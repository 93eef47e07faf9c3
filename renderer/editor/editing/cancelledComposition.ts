import { Extension } from '@tiptap/core'
import { type EditorState, Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * Puts the cursor back where it was when an input method takes back what it has composed. While Chromium removes the
 * text its cursor is astray for a moment: behind an equation it selects that, and the next word would replace it.
 */
export const CancelledComposition = Extension.create({
  name: 'cancelledComposition',
  addProseMirrorPlugins: () => [cancelledComposition()],
})

function cancelledComposition(): Plugin {
  let before: EditorState | null = null
  return new Plugin({
    props: {
      handleDOMEvents: {
        compositionstart() {
          before = null
          return false
        },
        // ProseMirror has read the cursor by now, and nothing is composed yet.
        compositionupdate(view) {
          before ??= view.state
          return false
        },
        compositionend(view, { data }) {
          const begun = before
          if (data === '' && begun !== null) setTimeout(() => putBack(view, begun))
          return false
        },
      },
    },
  })
}

function putBack(view: EditorView, { doc, selection }: EditorState) {
  if (view.isDestroyed || view.composing || !view.state.doc.eq(doc) || view.state.selection.eq(selection)) return
  view.dispatch(view.state.tr.setSelection(selection.getBookmark().resolve(view.state.doc)))
}
