import type { Editor } from '@tiptap/core'
import type { Node as EditorNode } from '@tiptap/pm/model'
import { followClicksBelow } from './clickBelow.ts'
import { textOf } from './createReportEditor.ts'
import { replaceText } from './editing/replaceText.ts'
import type { EditorHandle } from './editorHandle.ts'
import { keepPlace, restorePlace } from './scrollPlace.ts'

export interface Mounting {
  readonly report: number
  readonly onEdited: () => void
  readonly onBlur: () => void
}
export interface Mounted {
  readonly handle: EditorHandle
  readonly unmount: () => void
}

/** Puts the editor on the page, where the report was left when it was last there. */
export function mountEditor(editor: Editor, host: HTMLElement, { report, onEdited, onBlur }: Mounting): Mounted {
  editor.mount(host)
  const { view } = editor
  if (isLong(view.state.doc)) host.dataset.long = ''
  // What an input method hasn't settled yet is no text to be saved.
  let settled = view.state.doc
  let pending = false
  function noteEdit() {
    if (view.composing) {
      pending = true
      return
    }
    settled = view.state.doc
    pending = false
    onEdited()
  }
  editor.on('update', noteEdit)
  // At once, as whoever quits or opens another report right now asks what isn't saved. ProseMirror's own listener came
  // first; what it reads off the page later, it tells as an update.
  const compositionEnded = () => pending && noteEdit()
  view.dom.addEventListener('compositionend', compositionEnded)
  const left = () => {
    settled = view.state.doc
    onBlur()
  }
  view.dom.addEventListener('blur', left)
  const stopFollowing = followClicksBelow(view)
  restorePlace(report, view)

  return {
    handle: {
      getText: () => textOf(view.composing ? settled : view.state.doc),
      setText: (text) => view.dispatch(replaceText(view.state, text)),
      undo: () => void editor.commands.undo(),
      redo: () => void editor.commands.redo(),
      focus: () => view.focus(),
    },
    unmount() {
      keepPlace(report, view)
      stopFollowing()
      view.dom.removeEventListener('compositionend', compositionEnded)
      view.dom.removeEventListener('blur', left)
      editor.destroy()
    },
  }
}

/** Several times as long as any report: the style sheet saves layout then. */
const longFrom = 600

function isLong(doc: EditorNode): boolean {
  let lines = 0
  doc.descendants((node) => {
    if (node.isTextblock) lines += 1
    return !node.isTextblock && lines < longFrom
  })
  return lines >= longFrom
}
