import type { Node as EditorNode } from '@tiptap/pm/model'
import { Decoration } from '@tiptap/pm/view'
import type { Translate } from '../../../shared/messages/messages.ts'
import { readSectionTitle } from '../../../shared/report/sectionTitle.ts'
import { isPlace } from '../document/fromEditor.ts'
import type { Drawing } from './drawings.ts'

/** On the line of a section without a text, what goes there. */
export function placeHints(doc: EditorNode, t: Translate): readonly Drawing[] {
  const drawings: Drawing[] = []
  doc.forEach((node, pos, at) => {
    if (!isPlace(node) || at === 0) return
    const { kind } = readSectionTitle(doc.child(at - 1).textContent)
    if (kind !== 'reflection' && kind !== 'plan') return
    const [to, hint] = [pos + node.nodeSize, t(kind === 'plan' ? 'plan.place' : 'reflections.place')]
    const name = `place ${hint}`
    const attributes = { class: 'section-place', 'data-hint': hint }
    drawings.push({ from: pos, to, name, make: () => Decoration.node(pos, to, attributes, { drawn: name }) })
  })
  return drawings
}
