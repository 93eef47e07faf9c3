import type { EditorState, Transaction } from '@tiptap/pm/state'
import { readDocument } from '../../../shared/notion/readDocument.ts'
import { toEditor } from '../document/toEditor.ts'
import { allowHead } from './protectHead.ts'

/** Another text in the place of the shown one, as one edit: only what differs is replaced. */
export function replaceText(state: EditorState, text: string): Transaction {
  const { doc, schema } = state
  const next = toEditor(readDocument(text), schema)
  const tr = allowHead(state.tr)
  const start = doc.content.findDiffStart(next.content)
  const end = doc.content.findDiffEnd(next.content)
  if (start !== null && end !== null) {
    // Where the same piece could stand before or behind the change, both ends would claim it.
    const overlap = Math.max(0, start - Math.min(end.a, end.b))
    tr.replace(start, end.a + overlap, next.slice(start, end.b + overlap))
  }
  for (const [name, value] of Object.entries(next.attrs)) if (doc.attrs[name] !== value) tr.setDocAttribute(name, value)
  return tr
}
