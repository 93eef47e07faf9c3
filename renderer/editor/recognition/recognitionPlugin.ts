import type { Node as EditorNode } from '@tiptap/pm/model'
import { type EditorState, Plugin } from '@tiptap/pm/state'
import { DecorationSet, type EditorView } from '@tiptap/pm/view'
import { type Reading, readingOf } from '../../../shared/report/reading.ts'
import type { AnyBlockLook, Surroundings } from '../../blocks/blockLook.ts'
import { fromEditor } from '../document/fromEditor.ts'
import { decorate } from './decorate.ts'
import { redraw } from './drawings.ts'
import { isTyping } from './isTyping.ts'
import { recognitionKey as key, type Recognised, recogniseAgain, recognisedIn } from './recognised.ts'

/** Milliseconds after which a composition has reached the document (ProseMirror takes 20 for it), and a report is painted. */
const settlingTime = 40
/** Milliseconds without a key after which somebody has stopped typing, if only for a breath. */
const typingPause = 200
/** Characters of a report that is painted before what is drawn on it: longer than any week, so that nothing moves there. */
const longFrom = 8000
/** Times as long as recognising takes: somebody who writes on in a very long report does not wait for it. */
const patience = 10

export interface RecognitionOptions {
  readonly looks: readonly AnyBlockLook[]
  /** Asked at each recognition. */
  readonly surroundings: () => Omit<Surroundings, 'date'>
  /** Told of each new reading, once the editor shows it. */
  readonly onReading?: () => void
}

/**
 * Recognises blocks after each edit and draws them: outside the document and its history, and never while composing,
 * when the text under the cursor belongs to the input method. On a page, characters that are typed are painted first
 * and recognised behind that.
 */
export function recognitionPlugin({ looks, surroundings, onReading }: RecognitionOptions): Plugin<Recognised> {
  let view: EditorView | null = null
  let settling: ReturnType<typeof setTimeout> | undefined
  /** A composition has ended, and may not have reached the document. */
  let composed = false
  /** Milliseconds that recognising took the last time. */
  let taken = 0

  // One object for as long as it says the same, so that what is drawn by it need not be drawn again.
  let around: Surroundings | null = null
  function surroundingsOn(date: Surroundings['date']): Surroundings {
    const now: Surroundings = { ...surroundings(), date }
    const names = Object.keys(now) as (keyof Surroundings)[]
    if (around === null || names.some((name) => now[name] !== around?.[name])) around = now
    return around
  }
  let read: { readonly doc: EditorNode; readonly reading: Reading } | null = null
  function readingIn(doc: EditorNode): Reading {
    if (read?.doc !== doc) read = { doc, reading: readingOf(fromEditor(doc)) }
    return read.reading
  }
  function recogniseAll(doc: EditorNode, before: DecorationSet): Recognised {
    const begun = performance.now()
    const reading = readingIn(doc)
    const surroundings = surroundingsOn(reading.date)
    const drawings = decorate(doc, { reading, looks, surroundings })
    const recognised = { reading, decorations: redraw(before, drawings, doc), surroundings, stale: false }
    taken = performance.now() - begun
    return recognised
  }
  const isComposing = () => view?.composing === true || composed
  function settle(time: number) {
    clearTimeout(settling)
    settling = setTimeout(() => {
      composed = false
      if (view === null || view.composing || !key.getState(view.state)?.stale) return
      readCursor(view)
      recogniseAgain(view)
    }, time)
  }

  return new Plugin<Recognised>({
    key,
    state: {
      init(_config, { doc }) {
        if (view === null || doc.content.size < longFrom) return recogniseAll(doc, DecorationSet.empty)
        // Read when somebody asks, which is behind the first frame.
        return {
          get reading() {
            return readingIn(doc)
          },
          decorations: DecorationSet.empty,
          get surroundings() {
            return surroundingsOn(readingIn(doc).date)
          },
          stale: true,
        }
      },
      apply(transaction, before, _old, { doc }) {
        const isAsked = transaction.getMeta(key) === true
        if (!isAsked && !transaction.docChanged) return before
        const decorations = before.decorations.map(transaction.mapping, doc)
        const waits = isComposing() || (view !== null && !isAsked && isTyping(transaction, before.decorations))
        return waits ? { ...before, decorations, stale: true } : recogniseAll(doc, decorations)
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.decorations,
      handleDOMEvents: {
        compositionend() {
          composed = true
          settle(settlingTime)
          return false
        },
      },
    },
    view(own) {
      view = own
      if (key.getState(own.state)?.stale) requestAnimationFrame(() => settle(settlingTime))
      return {
        update({ state }, before) {
          const [recognised, last] = [key.getState(state), key.getState(before)]
          if (recognised !== last && recognised?.reading !== last?.reading) onReading?.()
          if (recognised?.stale && state.doc !== before.doc) settle(Math.max(typingPause, patience * taken))
        },
        destroy() {
          clearTimeout(settling)
          view = null
        },
      }
    },
  })
}

/**
 * On a busy machine a click or a key has moved the cursor on the page, and the event that tells ProseMirror so still
 * waits; drawing before it would put the cursor back. Told now, it reads the cursor at once.
 */
function readCursor(view: EditorView): void {
  view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'))
}

/** What stands on the page now, also right behind a key or a composition, before that has been recognised. */
export function readingNow(state: EditorState): Reading | undefined {
  const recognised = recognisedIn(state)
  return recognised?.stale ? readingOf(fromEditor(state.doc)) : recognised?.reading
}
