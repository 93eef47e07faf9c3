import { type EditorState, PluginKey } from '@tiptap/pm/state'
import type { DecorationSet, EditorView } from '@tiptap/pm/view'
import type { Reading } from '../../../shared/report/reading.ts'
import type { Surroundings } from '../../blocks/blockLook.ts'

/** What is recognised in a document, and how it is drawn. */
export interface Recognised {
  readonly reading: Reading
  readonly decorations: DecorationSet
  readonly surroundings: Surroundings
  /** Something has changed that is not recognised yet, and the decorations only moved along. */
  readonly stale: boolean
}

export const recognitionKey = new PluginKey<Recognised>('recognition')

/** What was recognised last; right behind a key, and while composing, what was recognised before it. */
export function recognisedIn(state: EditorState): Recognised | undefined {
  return recognitionKey.getState(state)
}

/** Recognises anew, after something beside the text has changed: the language, the report before. While composing, at its end. */
export function recogniseAgain(view: EditorView): void {
  view.dispatch(view.state.tr.setMeta(recognitionKey, true).setMeta('addToHistory', false))
}
