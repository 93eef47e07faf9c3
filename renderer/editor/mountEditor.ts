import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { Node as EditorNode } from '@tiptap/pm/model'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import type { Reading } from '../../shared/report/reading.ts'
import { afterPaint } from '../ui/afterPaint.ts'
import { followClicksBelow } from './clickBelow.ts'
import { textOf } from './createReportEditor.ts'
import { applyFix, editPlaces, insertBlocks, insertWithin, replaceContent, selectPlace } from './editing/placeEdits.ts'
import { replaceText } from './editing/replaceText.ts'
import type { EditorHandle } from './editorHandle.ts'
import { recognisedIn } from './recognition/recognised.ts'
import { tintBlocks } from './recognition/tint.ts'
import { keepPlace, restorePlace } from './scrollPlace.ts'

export interface Mounting {
  readonly report: number
  readonly onEdited: () => void
  readonly onBlur: () => void
  /** Tells of each new reading. */
  readonly onReading: EditorHandle['onReading']
}
export interface Mounted {
  readonly handle: EditorHandle
  readonly unmount: () => void
}

/** Puts the editor on the page, where the report was left when it was last there. */
export function mountEditor(editor: Editor, host: HTMLElement, mounting: Mounting): Mounted {
  const { report, onEdited, onBlur, onReading } = mounting
  drawInto(editor, host)
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
  const compositionEnded = () => {
    delete host.dataset.composing
    if (pending) noteEdit()
  }
  // A hint behind the cursor gives way to what is being composed there.
  const compositionBegun = () => {
    if (isAtHint(view.dom.ownerDocument.getSelection())) host.dataset.composing = ''
  }
  view.dom.addEventListener('compositionend', compositionEnded)
  view.dom.addEventListener('compositionstart', compositionBegun)
  const left = () => {
    settled = view.state.doc
    onBlur()
  }
  view.dom.addEventListener('blur', left)
  const stopFollowing = followClicksBelow(view)
  const dispatchIf = (transaction: Transaction | null) => {
    // However soon after the last key, it is a step of its own.
    if (transaction !== null) view.dispatch(closeHistory(transaction))
    return transaction !== null
  }
  restorePlace(report, view)

  return {
    handle: {
      getText: () => textOf(view.composing ? settled : view.state.doc),
      setText: (text) => void dispatchIf(replaceText(view.state, text)),
      reading: () => readingIn(view.state),
      onReading,
      goTo: (place) => {
        if (dispatchIf(selectPlace(view.state, place))) view.focus()
      },
      edit: (edits) => dispatchIf(editPlaces(view.state, edits)),
      insertBehind: (block, blocks) => dispatchIf(insertBlocks(view.state, block, blocks)),
      insertWithin: (item, blocks) => dispatchIf(insertWithin(view.state, item, blocks)),
      replaceContent: (block, content) => dispatchIf(replaceContent(view.state, block, content)),
      fix: (fix) => dispatchIf(applyFix(view.state, fix)),
      tint: (blocks) => view.composing || dispatchIf(tintBlocks(view.state, blocks)),
      undo: () => void editor.commands.undo(),
      redo: () => void editor.commands.redo(),
      focus: () => view.focus(),
      editor,
    },
    unmount() {
      keepPlace(report, view)
      stopFollowing()
      view.dom.removeEventListener('compositionend', compositionEnded)
      view.dom.removeEventListener('compositionstart', compositionBegun)
      view.dom.removeEventListener('blur', left)
      // Taken down behind the frame that shows what comes after it.
      view.dom.remove()
      afterPaint(() => editor.destroy())
    },
  }
}

/**
 * Draws the document once, with all that belongs to it, and off the page, where nothing is styled meanwhile: TipTap itself
 * draws what is there before its plugins, and again with them.
 */
function drawInto(editor: Editor, host: HTMLElement): void {
  const { doc, selection, schema } = editor.state
  editor.view.updateState(EditorState.create({ schema }))
  editor.mount(host.ownerDocument.createElement('div'))
  const { view } = editor
  view.updateState(EditorState.create({ doc, selection, plugins: view.state.plugins }))
  host.append(view.dom)
}

/** Whether the cursor stands on an empty line with a hint, or in or behind words with a hint behind them. */
function isAtHint(selection: Selection | null): boolean {
  const node = selection?.anchorNode ?? null
  const offset = selection?.anchorOffset ?? 0
  const before = node instanceof Text ? (offset === 0 ? node.previousSibling : node) : node?.childNodes[offset - 1]
  const beside = before ?? node
  const element = beside instanceof Element ? beside : beside?.parentElement
  return element?.closest('[data-hint]') != null
}

function readingIn(state: EditorState): Reading {
  const recognised = recognisedIn(state)
  if (recognised === undefined) throw new Error('The editor recognises nothing')
  return recognised.reading
}

/** Lines of twice a long week: the style sheet saves layout then. */
const longFrom = 200

function isLong(doc: EditorNode): boolean {
  let lines = 0
  doc.descendants((node) => {
    if (node.isTextblock) lines += 1
    return !node.isTextblock && lines < longFrom
  })
  return lines >= longFrom
}
